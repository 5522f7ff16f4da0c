import { useId, useState } from 'react';
import { Button, Tag, TagGroup, TagList } from 'react-aria-components';

import { Icon } from './Icon';

type Props = {
  label: string;
  hint?: string;
  tokens: string[];
  onTokens: (tokens: string[]) => void;
  placeholder?: string;
  suggestions?: string[];
};

/** Several short texts, as tags or names: Enter, comma or leaving the field adds; Backspace in the empty field takes the last. */
export function TokenField({ label, hint, tokens, onTokens, placeholder, suggestions = [] }: Props) {
  const id = useId();
  const [text, setText] = useState('');
  const add = (typed: string) => {
    const added = typed
      .split(',')
      .map((token) => token.trim())
      .filter((token) => token && !tokens.includes(token));
    if (added.length) onTokens([...tokens, ...new Set(added)]);
    setText('');
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="input tokens">
        {tokens.length > 0 && (
          <TagGroup aria-label={label} onRemove={(keys) => onTokens(tokens.filter((token) => !keys.has(token)))}>
            <TagList className="row wrap">
              {tokens.map((token) => (
                <Tag key={token} id={token} textValue={token} className="chip">
                  {token}
                  <Button slot="remove" className="remove">
                    <Icon name="close" />
                  </Button>
                </Tag>
              ))}
            </TagList>
          </TagGroup>
        )}
        <input
          id={id}
          className="grow"
          value={text}
          placeholder={placeholder}
          list={suggestions.length ? `${id}-more` : undefined}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={(event) =>
            event.target.value.endsWith(',') ? add(event.target.value) : setText(event.target.value)
          }
          onBlur={() => add(text)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && text.trim()) {
              event.preventDefault();
              add(text);
            }
            if (event.key === 'Backspace' && !text) onTokens(tokens.slice(0, -1));
          }}
        />
        {suggestions.length > 0 && (
          <datalist id={`${id}-more`}>
            {suggestions
              .filter((suggestion) => !tokens.includes(suggestion))
              .map((suggestion) => (
                <option key={suggestion} value={suggestion} />
              ))}
          </datalist>
        )}
      </div>
      {hint && (
        <span className="xs t3" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}
