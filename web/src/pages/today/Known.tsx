import { moneyText } from '../../words/money';
import type { Asset, ContactFile } from '../../api/shapes';
import { Chip, type Tone } from '../../parts/ui/Chip';
import { Heard } from '../../parts/Heard';
import { Icon } from '../../parts/ui/Icon';
import { wordOf } from '../../words/names';
import { useWords } from '../../words/words';

const permissionTone: Record<string, Tone> = { granted: 'ok', denied: 'warn', withdrawn: 'danger', unknown: 'plain' };

/** What goes with the touch, and what the contact told us. */
export function Known({ asset, file }: { asset: Asset | null; file: ContactFile }) {
  const words = useWords();
  const { discovery, issue, permissions, temperature } = file.contact;
  const permission = permissions.at(-1)?.answer ?? 'unknown';
  const deal = file.deals.find(({ state }) => state === 'open');
  const problem = discovery.problems[0];
  return (
    <div className="stack wide">
      {asset && (
        <article className="card">
          <header>
            <h3>{words('card.worth_sending')}</h3>
          </header>
          <div className="body tight">
            <div className="asset">
              <span className="th">
                <Icon name="file" />
              </span>
              <div className="nm">{asset.title}</div>
              <div className="fit">{asset.form}</div>
            </div>
          </div>
        </article>
      )}
      <article className="card">
        <header>
          <h3>{words('card.known')}</h3>
          <Chip>{temperature}</Chip>
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
                    <dd className="num">{moneyText(words.intl, problem.cost_per_year)}</dd>
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
                  {deal.amount && <span className="num"> · {moneyText(words.intl, deal.amount)}</span>}
                </dd>
              </>
            )}
            <dt>{words('card.permission')}</dt>
            <dd>
              <Chip
                tone={permissionTone[permission] ?? 'plain'}
                {...(permission === 'granted' ? { icon: 'check' } : {})}
              >
                {words(wordOf('card.permission', permission))}
              </Chip>
            </dd>
          </dl>
          {!problem && !issue && <p className="sm t2">{words('card.nothing_known')}</p>}
        </div>
      </article>
    </div>
  );
}
