import type { ContactFile, Money } from '../../api/shapes';
import { Heard } from '../../parts/Heard';
import { Chip, type Tone } from '../../parts/ui/Chip';
import { moneyText } from '../../words/money';
import { wordOf } from '../../words/names';
import { useWords } from '../../words/words';

const permissionTone: Record<string, Tone> = { granted: 'ok', denied: 'warn', withdrawn: 'danger', unknown: 'plain' };

/** What the contact told us. */
export function Known({ file }: { file: ContactFile }) {
  const words = useWords();
  const { discovery, issue, permissions, temperature } = file.contact;
  const permission = permissions.at(-1)?.answer ?? 'unknown';
  const deal = file.deals.find(({ state }) => state === 'open');
  const money = (amount: Money) => moneyText(words.intl, amount);
  const problem = discovery.problems[0];
  return (
    <article className="card">
      <header>
        <h3>{words('card.known')}</h3>
        <Chip>{words(wordOf('temperature', temperature))}</Chip>
      </header>
      <div className="body">
        <dl className="bc">
          {problem && (
            <>
              <dt>{words('card.problem')}</dt>
              <dd>{problem.words}</dd>
              {problem.cost_per_year && (
                <>
                  <dt>{words('card.cost')}</dt>
                  <dd className="num">{money(problem.cost_per_year)}</dd>
                </>
              )}
            </>
          )}
          <Heard contact={file.contact} />
          {deal && (
            <>
              <dt>{words('contact.deals')}</dt>
              <dd>
                {deal.name} · {deal.stage}
                {deal.amount && <span className="num"> · {money(deal.amount)}</span>}
              </dd>
            </>
          )}
          <dt>{words('card.permission')}</dt>
          <dd>
            <Chip tone={permissionTone[permission] ?? 'plain'} {...(permission === 'granted' ? { icon: 'check' } : {})}>
              {words(wordOf('card.permission', permission))}
            </Chip>
          </dd>
        </dl>
        {!problem && !issue && <p className="sm t2">{words('card.nothing_known')}</p>}
      </div>
    </article>
  );
}
