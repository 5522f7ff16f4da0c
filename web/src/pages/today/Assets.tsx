import { Button } from '../../parts/ui/Button';
import { Icon, type IconName } from '../../parts/ui/Icon';
import { wordOf } from '../../words/names';
import { useWords, type Word } from '../../words/words';
import type { Fitting } from './answers';

const formIcon: Record<string, IconName> = {
  tool: 'table',
  introduction: 'people',
  invitation: 'calendar',
  note: 'note',
};

/** Why a piece fits, in words: "Same problem and trade". */
export function fitWord(fits: string[]): Word {
  const has = (what: string) => fits.includes(what);
  const same = [has('issue') && 'issue', has('industry') && 'industry', has('size') && 'size'].filter(Boolean);
  return (same.length ? `fits.${same.join('_')}` : 'fits.any') as Word;
}

type Props = { assets: Fitting[]; added: Set<string>; onAdd: (id: string) => void };

/** Up to three things of value that they have not had, each with the reason it fits. Added ones go along with the mail. */
export function Assets({ assets, added, onAdd }: Props) {
  const words = useWords();
  if (assets.length === 0) return null;
  return (
    <article className="card">
      <header>
        <h3>{words('card.worth_sending')}</h3>
      </header>
      <ul className="body tight">
        {assets.map(({ asset, fits }) => (
          <li key={asset.id} className="asset">
            <span className="th" title={words(wordOf('form', asset.form))}>
              <Icon name={formIcon[asset.form] ?? 'file'} />
            </span>
            <div className="nm">{asset.title}</div>
            <Button
              size="small"
              aria-pressed={added.has(asset.id)}
              aria-label={words(added.has(asset.id) ? 'asset.take_out' : 'asset.add_to', { title: asset.title })}
              onClick={() => onAdd(asset.id)}
            >
              {words(added.has(asset.id) ? 'asset.added' : 'asset.add')}
            </Button>
            <div className="fit">{words(fitWord(fits))}</div>
          </li>
        ))}
      </ul>
    </article>
  );
}
