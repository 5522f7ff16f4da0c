import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, Switch as AriaSwitch } from 'react-aria-components';

import { Icon } from './Icon';

type Props = { on: boolean; onChange: (on: boolean) => void; children: ReactNode; disabled?: boolean };

/** Takes effect at once. What needs a button to be saved is a Checkbox. */
export function Switch({ on, onChange, children, disabled = false }: Props) {
  return (
    <AriaSwitch isSelected={on} onChange={onChange} isDisabled={disabled} className="switch">
      <span className="sw" aria-hidden="true" />
      <span>{children}</span>
    </AriaSwitch>
  );
}

type CheckboxProps = Partial<Props> & { on: boolean; some?: boolean; label?: string };

/** `some`: a part of what it stands for is chosen. Without children it needs a `label`, which is said. */
export function Checkbox({ on, some = false, onChange, label, children, disabled = false }: CheckboxProps) {
  return (
    <AriaCheckbox
      isSelected={on}
      isIndeterminate={some}
      {...(onChange ? { onChange } : {})}
      isDisabled={disabled}
      {...(label ? { 'aria-label': label } : {})}
      className="check"
    >
      <span className="box" aria-hidden="true">
        {some ? <span className="dash" /> : <Icon name="check" small />}
      </span>
      {children && <span>{children}</span>}
    </AriaCheckbox>
  );
}
