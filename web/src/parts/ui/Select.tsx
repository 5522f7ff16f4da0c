import {
  Button,
  ComboBox,
  Input as AriaInput,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';

import { Below, type Common, type Option } from './Field';
import { Icon } from './Icon';

function Options({ options }: { options: Option[] }) {
  return (
    <Popover className="popover list" offset={4}>
      <ListBox className="list-box">
        {options.map((option) => (
          <ListBoxItem key={option.value} id={option.value} textValue={option.text} className="option">
            <span className="grow trunc">{option.text}</span>
            {option.more && <span className="xs t3">{option.more}</span>}
            <Icon name="check" small />
          </ListBoxItem>
        ))}
      </ListBox>
    </Popover>
  );
}

type SelectProps = Common & {
  value: string;
  onValue: (value: string) => void;
  options: Option[];
  disabled?: boolean;
  /** The label is said, not shown: what stands beside the field says it. */
  bare?: boolean;
};

export function Select({ label, hint, fault, value, onValue, options, disabled = false, bare }: SelectProps) {
  return (
    <AriaSelect
      className="field"
      value={value || null}
      onChange={(key) => key !== null && onValue(String(key))}
      isInvalid={!!fault}
      isDisabled={disabled}
    >
      <Label className={bare ? 'hidden' : 'label'}>{label}</Label>
      <Button className="input pick">
        <SelectValue className="grow trunc">{({ selectedText }) => selectedText}</SelectValue>
        <Icon name="down" small />
      </Button>
      <Below hint={hint} fault={fault} />
      <Options options={options} />
    </AriaSelect>
  );
}

type ComboboxProps = SelectProps & {
  /** Also what stands in no option is taken, as it was typed. */
  free?: boolean;
  placeholder?: string;
};

/** A long list that is shortened by typing: zones, owners, tags. */
export function Combobox(props: ComboboxProps) {
  const { label, hint, fault, value, onValue, options, disabled = false, free = false, placeholder, bare } = props;
  return (
    <ComboBox
      className="field"
      {...(free
        ? { inputValue: value, onInputChange: onValue }
        : { value: value || null, onChange: (key: unknown) => key !== null && onValue(String(key)) })}
      allowsCustomValue={free}
      isInvalid={!!fault}
      isDisabled={disabled}
      menuTrigger="focus"
    >
      <Label className={bare ? 'hidden' : 'label'}>{label}</Label>
      <div className="input pick">
        <AriaInput className="grow" {...(placeholder ? { placeholder } : {})} />
        <Button className="open" excludeFromTabOrder>
          <Icon name="down" small />
        </Button>
      </div>
      <Below hint={hint} fault={fault} />
      <Options options={options} />
    </ComboBox>
  );
}
