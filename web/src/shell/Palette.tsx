import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';

import { type FoundKind, searchQuery, soughtMin } from '../api/search';
import { FoundLine, pageOf } from '../parts/Found';
import { Dialog } from '../parts/ui/Dialog';
import { Icon, type IconName } from '../parts/ui/Icon';
import { settingsOf } from '../pages/settings/topics';
import { wordOf } from '../words/names';
import { useWords } from '../words/words';
import { commandsNow, spelled } from './keys';
import { type Recent, recentOnes } from './recent';

type Choice = { key: string; line: ReactNode; run: () => void };
type Group = { name: string; choices: Choice[] };

/** Of each kind; the search page has the others. */
const foundMax = 5;
const icons: Record<string, IconName> = {
  'G T': 'today',
  'G C': 'person',
  'G S': 'gear',
  Q: 'plus',
  Z: 'undo',
  U: 'back',
};

/** Whether every typed word begins a word of the text: "go con" finds "Go to Contacts". */
export function matches(text: string, sought: string) {
  const parts = text.toLocaleLowerCase().split(/\s+/);
  return sought
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => parts.some((part) => part.startsWith(word)));
}

/** People, deals, commands and settings, chosen by typing: a combobox whose list is always open. */
export function Palette({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  // As they are on the page below; the palette has none of its own.
  const [commands] = useState(commandsNow);
  const [recent, setRecent] = useState<Recent[]>([]);
  useEffect(() => void recentOnes().then(setRecent), []);
  const sought = text.trim();
  // Only what answers these words: Enter must not open whom the words before found.
  const found = useQuery(searchQuery(sought, foundMax));

  const open = (kind: FoundKind, item: { id: string }) => {
    const contact = pageOf(kind, item);
    if (contact) void navigate({ to: '/contacts/$id', params: { id: contact } });
    else void navigate({ to: '/search', search: { q: sought } });
  };
  const groups: Group[] = [];
  if (sought.length < soughtMin && recent.length > 0) {
    groups.push({
      name: words('palette.recent'),
      choices: recent.slice(0, foundMax).map((each) => ({
        key: each.id,
        line: <FoundLine kind={each.kind} found={{ ...each, detail: '', marks: [] }} />,
        run: () => open(each.kind, each),
      })),
    });
  }
  if (sought.length >= soughtMin) {
    for (const { kind, items } of found.data?.groups ?? []) {
      groups.push({
        name: words(wordOf('found', kind)),
        choices: items.slice(0, foundMax).map((item, index) => ({
          key: `${kind}-${index}`, // two notes of one contact have one id
          line: <FoundLine kind={kind} found={item} />,
          run: () => open(kind, item),
        })),
      });
    }
  }
  const deeds = commands.filter((command) => command.key !== 'Ctrl+K' && (!sought || matches(command.what, sought)));
  groups.push({
    name: words('palette.commands'),
    choices: deeds.map((command) => ({
      key: `key-${command.key.replaceAll(' ', '-')}`,
      line: (
        <>
          <Icon name={icons[command.key] ?? 'right'} />
          <span className="m grow">{command.what}</span>
          <kbd aria-hidden="true">{spelled(command.key)}</kbd>
        </>
      ),
      run: command.run,
    })),
  });
  if (sought) {
    groups.push({
      name: words('nav.settings'),
      choices: settingsOf(words)
        .filter((setting) => matches(setting.name, sought))
        .map((setting) => ({
          key: `setting-${setting.id}`,
          line: (
            <>
              <Icon name="gear" />
              <span className="m">{setting.name}</span>
            </>
          ),
          run: () => void navigate({ to: '/settings', hash: setting.id }),
        })),
    });
  }
  if (sought.length >= soughtMin) {
    groups.push({
      name: words('nav.search'),
      choices: [
        {
          key: 'everything',
          line: (
            <>
              <Icon name="search" />
              <span className="m">{words('palette.everything', { text: sought })}</span>
            </>
          ),
          run: () => void navigate({ to: '/search', search: { q: sought } }),
        },
      ],
    });
  }
  const shown = groups.filter((group) => group.choices.length > 0);
  const choices = shown.flatMap((group) => group.choices);
  const active = Math.min(at, choices.length - 1);
  const chosen = choices[active];
  useEffect(() => {
    document.getElementById(`palette-${chosen?.key}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen?.key]);
  const choose = (choice: Choice | undefined) => {
    if (!choice) return;
    onClose();
    choice.run();
  };
  return (
    <Dialog title={words('palette.title')} place="top" bare onClose={onClose}>
      <div className="palette-field">
        <Icon name="search" />
        <input
          role="combobox"
          aria-label={words('palette.field')}
          placeholder={words('palette.field')}
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant={chosen ? `palette-${chosen.key}` : undefined}
          value={text}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
            if (step) setAt((active + step + choices.length) % Math.max(1, choices.length));
            else if (event.key === 'Enter') choose(chosen);
            else return;
            event.preventDefault();
          }}
        />
        <kbd aria-hidden="true">Esc</kbd>
      </div>
      <div className="options" role="listbox" id="palette-list" aria-label={words('palette.title')}>
        {shown.map((group) => (
          <div role="group" aria-label={group.name} key={group.name}>
            <div className="eyebrow" aria-hidden="true">
              {group.name}
            </div>
            {group.choices.map((choice) => (
              <div
                key={choice.key}
                id={`palette-${choice.key}`}
                className="pick"
                role="option"
                aria-selected={choice === chosen}
                onClick={() => choose(choice)}
              >
                {choice.line}
              </div>
            ))}
          </div>
        ))}
      </div>
      {choices.length === 0 && <p className="sm t2 palette-none">{words('palette.nobody', { text })}</p>}
    </Dialog>
  );
}
