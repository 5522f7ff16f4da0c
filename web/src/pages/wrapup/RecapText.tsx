import { Chip } from '../../parts/ui/Chip';
import { useWords } from '../../words/words';
import type { Recap } from '../today/answers';

/** A letter of plain text as paragraphs and lists. */
export function paragraphs(text: string): { list: boolean; lines: string[] }[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .flatMap((lines) => {
      const blocks: { list: boolean; lines: string[] }[] = [];
      for (const line of lines) {
        const item = /^\s*[-•*]\s+/.exec(line);
        const last = blocks.at(-1);
        const text = item ? line.slice(item[0].length) : line;
        if (last && last.list === !!item) last.lines.push(text);
        else blocks.push({ list: !!item, lines: [text] });
      }
      return blocks;
    });
}

type Props = { recap: Recap | undefined; to: string; busy: boolean; fault: string | null };

/** The recap as it would read now: what is still missing, and what the checks say. */
export function RecapText({ recap, to, busy, fault }: Props) {
  const words = useWords();
  const fixes = recap?.findings.filter(({ level }) => level === 'fix') ?? [];
  const hints = recap?.findings.filter(({ level }) => level === 'consider') ?? [];
  const good = recap?.findings.filter(({ level }) => level === 'good') ?? [];
  return (
    <>
      <div className="row between recap-head">
        <h2>{words('wrapup.recap')}</h2>
        {recap && recap.text && (
          <span className="row">
            {fixes.length > 0 && (
              <Chip tone="danger" icon="warn">
                {words('wrapup.fixes', { count: fixes.length })}
              </Chip>
            )}
            {fixes.length === 0 && (
              <Chip tone="ok" icon="check">
                {good.length > 0 ? words('wrapup.passed', { count: good.length }) : words('wrapup.checked')}
              </Chip>
            )}
          </span>
        )}
      </div>
      <dl className="hdrs">
        <div>
          <dt>{words('wrapup.to')}</dt>
          <dd>{to}</dd>
        </div>
        <div>
          <dt>{words('wrapup.subject')}</dt>
          <dd className="m">{recap?.subject}</dd>
        </div>
      </dl>
      {fault && (
        <p className="fault sm" role="alert">
          {words('state.failed', { why: fault })}
        </p>
      )}
      <div className="letter" aria-busy={busy}>
        {recap &&
          paragraphs(recap.text).map((block, index) =>
            block.list ? (
              <ul key={index}>
                {block.lines.map((line, at) => (
                  <li key={at}>{line}</li>
                ))}
              </ul>
            ) : (
              <p key={index}>{block.lines.join('\n')}</p>
            ),
          )}
        {recap && !recap.text && <p className="t2">{words('wrapup.no_recap')}</p>}
      </div>
      {recap && (recap.missing.length > 0 || fixes.length + hints.length > 0) && (
        <ul className="missing sm" aria-label={words('wrapup.missing')}>
          {recap.missing.map((part) => (
            <li key={part.what}>
              <Chip tone="warn">{words('wrapup.is_missing')}</Chip> <span className="t2">{part.text}</span>
            </li>
          ))}
          {[...fixes, ...hints].map((finding, index) => (
            <li key={index}>
              <Chip tone={finding.level === 'fix' ? 'danger' : 'warn'}>
                {words(finding.level === 'fix' ? 'check.fix' : 'check.consider')}
              </Chip>{' '}
              <span className="t2">{finding.why}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
