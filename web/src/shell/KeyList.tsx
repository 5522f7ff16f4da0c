import { Dialog } from '../parts/ui/Dialog';
import { useWords, type Word } from '../words/words';

const rows: [string, Word][] = [
  ['J K', 'keys.move'],
  ['C', 'keys.call'],
  ['E', 'keys.email'],
  ['1–5', 'keys.outcome'],
  ['H', 'keys.later'],
  ['D', 'keys.done'],
  ['F', 'keys.focus'],
  ['Q', 'keys.add'],
  ['Ctrl K', 'keys.palette'],
  ['Z', 'keys.undo'],
  ['?', 'keys.list'],
];

export function KeyList({ onClose }: { onClose: () => void }) {
  const words = useWords();
  return (
    <Dialog title={words('keys.title')} closeLabel={words('dialog.close')} onClose={onClose}>
      <dl className="keys">
        {rows.map(([key, what]) => (
          <div key={key} className="row between">
            <dt>{words(what)}</dt>
            <dd>
              <kbd>{key}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
