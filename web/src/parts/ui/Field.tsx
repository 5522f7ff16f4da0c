import { type InputHTMLAttributes, type ReactNode, useId } from 'react';
import { Input as AriaInput, Label, Text, TextArea as AriaTextArea, TextField } from 'react-aria-components';

// Chosen from a list; in a file of its own because the lists bring more than the fields.
export { Combobox, Select } from './Select';

export type Common = { label: string; hint?: ReactNode; fault?: string | undefined };
export type Option = { value: string; text: string; more?: string };

/** Below the field: what is wrong with it, else what helps. Both are read out with the field. */
export function Below({ hint, fault }: Pick<Common, 'hint' | 'fault'>) {
  if (fault) {
    return (
      <Text slot="description" className="xs fault" role="alert">
        {fault}
      </Text>
    );
  }
  return hint ? (
    <Text slot="description" className="xs t3">
      {hint}
    </Text>
  ) : null;
}

type InputProps = Common &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'id'> & {
    onText?: (text: string) => void;
    /** The label is said, not shown: what stands beside the field says it. */
    bare?: boolean;
  };

export function Input({ label, hint, fault, onText, onChange, bare, ...rest }: InputProps) {
  return (
    <TextField isInvalid={!!fault} className="field">
      <Label className={bare ? 'hidden' : ''}>{label}</Label>
      <AriaInput
        {...rest}
        className="input"
        onChange={(event) => {
          onChange?.(event);
          onText?.(event.target.value);
        }}
      />
      <Below hint={hint} fault={fault} />
    </TextField>
  );
}

type TextAreaProps = Common & {
  value: string;
  onText: (text: string) => void;
  rows?: number;
  placeholder?: string;
  autoFocus?: boolean;
};

export function TextArea({ label, hint, fault, value, onText, rows = 3, ...rest }: TextAreaProps) {
  return (
    <TextField isInvalid={!!fault} className="field" value={value} onChange={onText}>
      <Label>{label}</Label>
      <AriaTextArea {...rest} className="input area" rows={rows} />
      <Below hint={hint} fault={fault} />
    </TextField>
  );
}

/** One of a few, all of them in sight. */
export function Choices(props: { label: string; value: string; onValue: (value: string) => void; options: Option[] }) {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend>{props.label}</legend>
      {props.options.map((option) => (
        <label key={option.value} className={option.value === props.value ? 'on' : ''}>
          <input
            type="radio"
            name={name}
            checked={option.value === props.value}
            onChange={() => props.onValue(option.value)}
          />
          {option.text}
        </label>
      ))}
    </fieldset>
  );
}
