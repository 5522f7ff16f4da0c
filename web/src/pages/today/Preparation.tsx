import type { Prepared } from '../../api/shapes';
import { Chip, type Tone } from '../../parts/ui/Chip';
import { wallTime } from '../../words/time';
import { useWords } from '../../words/words';

/** As many as one keeps in mind on the phone; the rest is one press away. */
const questionsShown = 3;
const tones: Record<string, Tone> = { fix: 'danger', consider: 'warn', good: 'ok' };

/** What to say: the call plan and the voicemail of a call, the draft with its checks of a mail. */
export function Preparation({ prepared, givenName }: { prepared: Prepared; givenName: string }) {
  const words = useWords();
  const plan = prepared.call_plan;
  const isMail = prepared.touch?.channel === 'email';
  return (
    <div className="stack wide">
      {plan && (
        <article className="card">
          <header>
            <h3>{words('card.if_answers', { name: givenName })}</h3>
            <span className="xs t3">{words('card.call_plan')}</span>
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
              <dd className="row wrap">
                <span>{plan.ask_for}</span>
                {plan.times.map((time) => (
                  <Chip key={time} tone="accent" icon="calendar">
                    {wallTime(words.intl, time.slice(0, 16))}
                  </Chip>
                ))}
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
                    <Chip tone={tones[finding.level] ?? 'plain'}>{finding.level}</Chip>
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
