import type { ReactElement } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';

import { Icon, type IconName } from './Icon';

export type MenuEntry =
  | {
      id: string;
      text: string;
      icon?: IconName;
      shortcut?: string;
      tone?: 'plain' | 'danger';
      disabled?: boolean;
      onAction: () => void;
    }
  | 'line';

/** `trigger`: the Button that opens it. Arrows, first letters and Esc work as in any menu. */
export function Menu({ label, trigger, items }: { label: string; trigger: ReactElement; items: MenuEntry[] }) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="popover menu" offset={4}>
        <AriaMenu aria-label={label}>
          {items.map((item, index) =>
            item === 'line' ? (
              <Separator key={`line-${index}`} className="line" />
            ) : (
              <MenuItem
                key={item.id}
                id={item.id}
                textValue={item.text}
                isDisabled={item.disabled ?? false}
                onAction={item.onAction}
                className={item.tone === 'danger' ? 'option danger' : 'option'}
              >
                {item.icon && <Icon name={item.icon} small />}
                <span className="grow">{item.text}</span>
                {item.shortcut && <kbd aria-hidden="true">{item.shortcut}</kbd>}
              </MenuItem>
            ),
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
