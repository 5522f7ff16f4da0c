import { type InputHTMLAttributes, useId } from 'react';

type Common = { label: string; hint?: string | undefined; fault?: string | undefined };

function Frame({ id, label, hint, fault, children }: Common & { id: string; children: React.ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint && !fault && (
        <span className="xs t3" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {fault && (
        <span className="xs fault" id={`${id}-hint`} role="alert">
          {fault}
        </span>
      )}
    </div>
  );
}

type InputProps = Common & Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'id'>;

export function Input({ label, hint, fault, ...rest }: InputProps) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} fault={fault}>
      <input
        {...rest}
        id={id}
        className="input"
        aria-invalid={fault ? true : undefined}
        aria-describedby={hint || fault ? `${id}-hint` : undefined}
      />
    </Frame>
  );
}

export function TextArea({
  label,
  hint,
  fault,
  value,
  onText,
}: Common & { value: string; onText: (t: string) => void }) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} fault={fault}>
      <textarea
        id={id}
        className="input area"
        rows={3}
        value={value}
        onChange={(event) => onText(event.target.value)}
        aria-describedby={hint || fault ? `${id}-hint` : undefined}
      />
    </Frame>
  );
}

type SelectProps = Common & {
  value: string;
  onValue: (value: string) => void;
  options: { value: string; text: string }[];
};

export function Select({ label, hint, fault, value, onValue, options }: SelectProps) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} fault={fault}>
      <select id={id} className="input" value={value} onChange={(event) => onValue(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </Frame>
  );
}
