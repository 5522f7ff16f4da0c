import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import type { ContactFile, Money } from '../../api/shapes';
import { Avatar } from '../../parts/ui/Avatar';
import { Button } from '../../parts/ui/Button';
import { Chip } from '../../parts/ui/Chip';
import { Icon } from '../../parts/ui/Icon';
import { moneyText } from '../../words/money';
import { nameOf, wordOf } from '../../words/names';
import { useWords } from '../../words/words';
import { costOf, type Gap, missingOf, problemsMax, withProblem } from './discovery';
import type { Changes } from './file';
import { InPlace } from './InPlace';
import { readMoney, writeMoney } from './money';
import { peopleIn } from './people';

type Colleague = { id: string; name: string };
type Props = { file: ContactFile; changes: Changes; colleagues: Colleague[] };

/** What hurts, what it costs, what good looks like: six answers in their words, edited where they stand. */
export function BusinessCase({ file, changes, colleagues }: Props) {
  const words = useWords();
  const { discovery } = file.contact;
  const name = nameOf(file.contact);
  // Which gap was pressed last, and how often: the field of it opens.
  const [asked, setAsked] = useState<{ gap: Gap; times: number }>({ gap: 'problem', times: 0 });
  const askedFor = (gap: Gap) => (asked.gap === gap ? asked.times : 0);
  const missing = missingOf(discovery);
  const cost = costOf(discovery);
  const saved = words('case.saved', { name });
  const set = (member: 'if_not_solved' | 'importance' | 'success' | 'who_else') => (value: string) =>
    changes.heard({ [member]: value }, saved);
  const setProblem = (at: number, change: Partial<(typeof discovery.problems)[number]>) =>
    changes.heard({ problems: withProblem(discovery.problems, at, change) }, saved);
  const setCost = (at: number) => (text: string) => {
    const amount = text ? readMoney(text, cost?.currency ?? file.deals[0]?.amount?.currency ?? 'EUR') : null;
    if (text && !amount) return Promise.reject(new Error(words('case.no_amount')));
    return setProblem(at, { cost_per_year: amount });
  };
  const confirmed = discovery.problems.length > 0 && discovery.problems.every((problem) => problem.confirmed);
  const confirm = () =>
    changes.heard(
      { problems: discovery.problems.map((problem) => ({ ...problem, confirmed: true })) },
      words('case.confirmed_now', { name }),
    );
  const rows = Math.min(problemsMax, discovery.problems.length + (discovery.problems.length ? 0 : 1));
  return (
    <article className="card" aria-labelledby="business-case">
      <header>
        <h2 id="business-case">{words('case.title')}</h2>
        {confirmed ? (
          <Chip tone="ok" icon="check">
            {words('case.confirmed', { name: file.contact.given_name || name })}
          </Chip>
        ) : (
          discovery.problems.length > 0 && (
            <Button size="small" look="quiet" onClick={() => void confirm()}>
              {words('case.confirm')}
            </Button>
          )
        )}
      </header>
      <div className="body">
        <dl className="bc">
          {discovery.problems.length > 0 && (
            <>
              <dt>{words('case.cost')}</dt>
              <dd>
                {discovery.problems.length === 1 ? (
                  <InPlace
                    label={words('case.cost')}
                    value={costValue(discovery.problems[0]?.cost_per_year)}
                    empty={words('case.cost_empty')}
                    hint={words('case.cost_hint')}
                    asked={askedFor('cost')}
                    onSave={setCost(0)}
                  >
                    {cost && <Big cost={cost} />}
                  </InPlace>
                ) : cost ? (
                  <Big cost={cost} />
                ) : (
                  <span className="t3">{words('case.cost_empty')}</span>
                )}
              </dd>
            </>
          )}
          {Array.from({ length: rows }, (_, at) => {
            const problem = discovery.problems[at];
            return (
              <div key={at} className="group">
                <dt>{words(wordOf('case.problem', discovery.problems.length > 1 ? String(at + 1) : 'only'))}</dt>
                <dd>
                  <InPlace
                    label={words('card.problem')}
                    value={problem?.words ?? ''}
                    empty={words('case.problem_empty')}
                    lines={2}
                    asked={at === 0 ? askedFor('problem') : 0}
                    onSave={(value) => setProblem(at, { words: value })}
                  />
                  {discovery.problems.length > 1 && (
                    <InPlace
                      label={words('case.cost')}
                      value={costValue(problem?.cost_per_year)}
                      empty={words('case.cost_empty')}
                      hint={words('case.cost_hint')}
                      asked={at === 0 ? askedFor('cost') : 0}
                      onSave={setCost(at)}
                    >
                      {problem?.cost_per_year && (
                        <span className="sm t2 num">
                          {words('case.a_year', { amount: moneyText(words.intl, problem.cost_per_year) })}
                        </span>
                      )}
                    </InPlace>
                  )}
                </dd>
              </div>
            );
          })}
          {discovery.problems.length > 0 && discovery.problems.length < problemsMax && (
            <div className="group another">
              <dt className="hidden">{words('case.another')}</dt>
              <dd>
                <InPlace
                  label={words('case.another')}
                  value=""
                  empty={words('case.another')}
                  lines={2}
                  onSave={(value) => setProblem(discovery.problems.length, { words: value })}
                />
              </dd>
            </div>
          )}
          <Answer
            term={words('case.if_not')}
            value={discovery.if_not_solved}
            empty={words('case.if_not_empty')}
            asked={askedFor('if_not_solved')}
            onSave={set('if_not_solved')}
            quiet
          />
          <Answer
            term={words('case.success')}
            value={discovery.success}
            empty={words('case.success_empty')}
            asked={askedFor('success')}
            onSave={set('success')}
          />
          <Answer
            term={words('case.importance')}
            value={discovery.importance}
            empty={words('case.importance_empty')}
            asked={askedFor('importance')}
            onSave={set('importance')}
            quiet
          />
          <div className="group">
            <dt>{words('case.decides_on')}</dt>
            <dd>
              <InPlace
                label={words('case.decides_on')}
                type="date"
                value={discovery.decision_date ?? ''}
                empty={words('case.decides_on_empty')}
                asked={askedFor('decision_date')}
                onSave={(value) =>
                  value
                    ? changes.heard({ decision_date: value }, saved)
                    : Promise.reject(new Error(words('case.need_day')))
                }
              >
                {discovery.decision_date &&
                  words.intl.formatDate(`${discovery.decision_date}T12:00`, {
                    weekday: 'short',
                    day: 'numeric',
                    month: 'long',
                    year: 'numeric',
                  })}
              </InPlace>
            </dd>
          </div>
          <div className="group">
            <dt>{words('case.who_else')}</dt>
            <dd>
              <InPlace
                label={words('case.who_else')}
                value={discovery.who_else}
                empty={words('case.who_else_empty')}
                hint={words('case.who_else_hint')}
                lines={3}
                asked={askedFor('who_else')}
                onSave={set('who_else')}
              >
                {discovery.who_else && (
                  <span className="ppl">
                    {peopleIn(discovery.who_else).map((person) => (
                      <span key={person.name} className="row sm">
                        <Avatar name={person.name} size="small" />
                        <span className="m">{person.name}</span>
                        {person.role && <span className="t3">{person.role}</span>}
                      </span>
                    ))}
                  </span>
                )}
              </InPlace>
              {knownOf(discovery.who_else, colleagues).map((colleague) => (
                <Link key={colleague.id} to="/contacts/$id" params={{ id: colleague.id }} search={{}} className="xs">
                  {words('case.open_colleague', { name: colleague.name })}
                </Link>
              ))}
            </dd>
          </div>
        </dl>
        {missing[0] && (
          <button type="button" className="gap" onClick={() => setAsked({ gap: missing[0]!, times: asked.times + 1 })}>
            <Icon name="warn" small />
            <span>{words('case.missing', { what: words(wordOf('case.gap', missing[0])) })}</span>
          </button>
        )}
      </div>
    </article>
  );
}

type AnswerProps = {
  term: string;
  value: string;
  empty: string;
  asked: number;
  quiet?: boolean;
  onSave: (value: string) => Promise<unknown>;
};

function Answer({ term, value, empty, asked, quiet, onSave }: AnswerProps) {
  return (
    <div className="group">
      <dt>{term}</dt>
      <dd className={quiet ? 't2' : ''}>
        <InPlace label={term} value={value} empty={empty} lines={2} asked={asked} onSave={onSave} />
      </dd>
    </div>
  );
}

function Big({ cost }: { cost: Money }) {
  const words = useWords();
  return (
    <>
      <span className="big">{moneyText(words.intl, cost)}</span> <span className="t2">{words('case.each_year')}</span>
    </>
  );
}

const costValue = (cost: Money | null | undefined) => (cost ? writeMoney(cost) : '');

const knownOf = (text: string, colleagues: Colleague[]) =>
  colleagues.filter(({ name }) => peopleIn(text).some((person) => person.name.toLowerCase() === name.toLowerCase()));
