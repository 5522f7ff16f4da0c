import type { ReactNode } from 'react';
import { Toolbar } from 'react-aria-components';

import { useWords } from '../../words/words';
import { Button, IconButton } from './Button';

type Props = {
  count: number;
  /** How many match in all, where more do than are chosen. */
  matching?: number | undefined;
  onAll?: (() => void) | undefined;
  onClear: () => void;
  children: ReactNode;
};

/** What can be done with the chosen ones. `children`: Buttons and Menus. */
export function SelectionBar({ count, matching, onAll, onClear, children }: Props) {
  const words = useWords();
  return (
    <Toolbar className="selection-bar" aria-label={words('selection.label')}>
      <span className="b num" role="status">
        {words('selection.count', { count })}
      </span>
      {onAll && matching !== undefined && matching > count && (
        <Button size="small" look="quiet" onClick={onAll}>
          {words('selection.all', { count: matching })}
        </Button>
      )}
      <span className="row wrap grow">{children}</span>
      <IconButton bare icon="close" label={words('selection.clear')} onClick={onClear} />
    </Toolbar>
  );
}
