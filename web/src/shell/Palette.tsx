import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';

import { contactsQuery } from '../api/queries';
import { Avatar } from '../parts/ui/Avatar';
import { Dialog } from '../parts/ui/Dialog';
import { Icon, type IconName } from '../parts/ui/Icon';
import { useWords } from '../words/words';
import { nameOf } from '../words/names';

type Choice = { key: string; text: string; more?: string; icon?: IconName; run: () => void };
const shown = 8;

/** Contacts and commands, chosen by typing: a combobox whose list is always open. */
export function Palette({
  onClose,
  onQuickAdd,
  onKeys,
}: {
  onClose: () => void;
  onQuickAdd: () => void;
  onKeys: () => void;
}) {
  const words = useWords();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const sought = useDeferredValue(text.trim());
  const found = useQuery({ ...contactsQuery(sought), enabled: sought.length >= 2 });
  const commands: Choice[] = [
    { key: 'today', text: words('nav.today'), icon: 'today', run: () => void navigate({ to: '/today' }) },
    { key: 'contacts', text: words('nav.contacts'), icon: 'person', run: () => void navigate({ to: '/contacts' }) },
    { key: 'add', text: words('nav.quick_add'), icon: 'plus', run: onQuickAdd },
    { key: 'keys', text: words('nav.keys'), icon: 'note', run: onKeys },
  ];
  const people: Choice[] = (sought.length >= 2 ? (found.data?.items ?? []) : []).slice(0, shown).map(({ contact }) => ({
    key: contact.id,
    text: nameOf(contact),
    more: contact.emails[0]?.address ?? '',
    run: () => void navigate({ to: '/contacts/$id', params: { id: contact.id } }),
  }));
  const small = text.trim().toLocaleLowerCase();
  const choices = [...people, ...commands.filter((command) => command.text.toLocaleLowerCase().includes(small))];
  const active = Math.min(at, choices.length - 1);
  const choose = (choice: Choice | undefined) => {
    if (!choice) return;
    onClose();
    choice.run();
  };
  return (
    <Dialog title={words('palette.title')} closeLabel={words('dialog.close')} onClose={onClose}>
      <input
        className="input"
        role="combobox"
        aria-label={words('palette.field')}
        placeholder={words('palette.field')}
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={choices[active] ? `palette-${choices[active].key}` : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (step) setAt((active + step + choices.length) % Math.max(1, choices.length));
          else if (event.key === 'Enter') choose(choices[active]);
          else return;
          event.preventDefault();
        }}
      />
      <ul className="options" role="listbox" id="palette-list" aria-label={words('palette.title')}>
        {choices.map((choice, index) => (
          <li
            key={choice.key}
            id={`palette-${choice.key}`}
            role="option"
            aria-selected={index === active}
            onClick={() => choose(choice)}
          >
            {choice.icon ? <Icon name={choice.icon} /> : <Avatar name={choice.text} size="small" />}
            <span className="m">{choice.text}</span>
            {choice.more && <span className="t3 sm trunc">{choice.more}</span>}
          </li>
        ))}
      </ul>
      {choices.length === 0 && <p className="sm t2">{words('palette.nobody', { text })}</p>}
    </Dialog>
  );
}
