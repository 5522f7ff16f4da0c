import { Chip, type Tone } from '../../parts/ui/Chip';
import { wordOf } from '../../words/names';
import { wallTime } from '../../words/time';
import { useWords } from '../../words/words';
import type { FreeTime, Ready } from './answers';

/** As many as one keeps in mind on the phone; the rest is one press away. */
const questionsShown = 3;
const tones: Record<string, Tone> = { fix: 'danger', consider: 'warn', good: 'ok' };

/** What to say: the call plan and the voicemail of a call, the draft with its checks of a mail. */
type Props = { prepared: Ready; givenName: string; free: FreeTime[]; onEdit: () => void };

export function Preparation({ prepared, givenName, free, onEdit }: Props) {
  const words = useWords();
  const plan = prepared.call_plan;
  // Times that are free for both; as long as they are not known, those that are usual to name.
  const times = free.length > 0 ? free.slice(0, 2).map(({ local }) => local) : (plan?.times ?? []).slice(0, 2);
  const isMail = prepared.touch?.channel === 'email';
  return (
    <div className="stack wide">
      {plan && (
        <article className="card">
          <header>
            <h3>{words('card.if_answers', { name: givenName })}</h3>
            <button type="button" className="edit xs t3" onClick={onEdit} aria-keyshortcuts="P">
              {words(prepared.own ? 'card.own_plan' : 'card.call_plan')} · {words('card.edit')}{' '}
              <kbd aria-hidden="true">P</kbd>
            </button>
          </header>
          <div className="body">
            <dl className="plan">
              <dt>{words('card.aim')}</dt>
              <dd>{plan.goal}</dd>
              <dt>{words('card.open_with')}</dt>
              <dd>“{plan.opening}”</dd>
              <dt>{words('card.ask')}</dt>
              <dd>
                <ol>
                  {plan.questions.slice(0, questionsShown).map((question) => (
                    <li key={question}>{question}</li>
                  ))}
                </ol>
                {plan.questions.length > questionsShown && (
                  <details>
                    <summary>{words('card.more_questions', { count: plan.questions.length - questionsShown })}</summary>
                    <ol start={questionsShown + 1} className="rest">
                      {plan.questions.slice(questionsShown).map((question) => (
                        <li key={question}>{question}</li>
                      ))}
                    </ol>
                  </details>
                )}
              </dd>
              <dt>{words('card.agree')}</dt>
              <dd>
                {plan.ask_for}
                {times.length > 0 && (
                  <div className="row wrap agree">
                    {times.map((time) => (
                      <Chip key={time} tone="accent" icon="calendar">
                        {wallTime(words.intl, time.slice(0, 16))}
                      </Chip>
                    ))}
                    {free.length > 0 && <span className="sm t3">{words('card.free_for_both')}</span>}
                  </div>
                )}
              </dd>
              {plan.commitments.length > 0 && (
                <>
                  <dt>{words('card.promised')}</dt>
                  <dd>{plan.commitments.join(' ')}</dd>
                </>
              )}
            </dl>
          </div>
        </article>
      )}
      {plan?.voicemail && (
        <article className="card">
          <header>
            <h3>{words('card.voicemail')}</h3>
            <span className="xs t3 num">{words('card.seconds', { seconds: plan.voicemail.seconds })}</span>
          </header>
          <div className="body vm t2">“{plan.voicemail.text}”</div>
        </article>
      )}
      {prepared.draft && (
        <article className="card">
          <header>
            <h3>{words(isMail ? 'card.mail' : 'card.message')}</h3>
            <span className="xs t3">{words('card.draft')}</span>
          </header>
          <div className="body">
            {prepared.draft.subject && <p className="b draft-subject">{prepared.draft.subject}</p>}
            <div className="draft">{prepared.draft.text}</div>
            {prepared.findings.length > 0 && (
              <ul className="findings" aria-label={words('card.checks')}>
                {prepared.findings.map((finding, index) => (
                  <li key={index}>
                    <Chip tone={tones[finding.level] ?? 'plain'}>{words(wordOf('check', finding.level))}</Chip>
                    <span className="sm t2">{finding.why}</span>
                  </li>
                ))}
              </ul>
            )}
          </div>
        </article>
      )}
      {prepared.no_draft_because && (
        <article className="card">
          <header>
            <h3>{words('card.no_draft')}</h3>
          </header>
          <div className="body t2">{prepared.no_draft_because}</div>
        </article>
      )}
    </div>
  );
}
