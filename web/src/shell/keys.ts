import { useEffect, useRef } from 'react';

import { singleKeysAreOn } from './preferences';

/** A command with the words it is found by in the palette and the key list. */
export type Command = { what: string; run: () => void };
/**
 * Key → deed. "Ctrl+K" style for chords, "G T" for one key after the other. A deed without words works, but is not
 * listed. Keys typed into a field or while a dialog is open belong to these.
 */
export type Keys = Record<string, (() => void) | Command | undefined>;

/** How long the second key of two may take. */
const patience = 1_500;

const listeners: { current: Keys }[] = [];
let first = '';
let firstAt = 0;

export function keyName(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>) {
  const chord = event.ctrlKey || event.metaKey ? 'Ctrl+' : event.altKey ? 'Alt+' : '';
  const letter = event.key.length === 1;
  // Shift is part of a sign as it is ("?"), but makes another key of a letter.
  const shift = event.shiftKey && (!letter || /[a-z]/i.test(event.key)) ? 'Shift+' : '';
  return chord + shift + (letter ? event.key.toUpperCase() : event.key);
}

/** "Ctrl+K" as it is shown: "Ctrl K". */
export const spelled = (key: string) => (key.length > 1 ? key.replaceAll('+', ' ') : key);

/** What a key does now: what was put on the page last is asked first. */
export function deedOf(name: string): (() => void) | undefined {
  for (const keys of [...listeners].reverse()) {
    const deed = keys.current[name];
    if (deed) return typeof deed === 'function' ? deed : deed.run;
  }
  return undefined;
}

/** The commands that are there now, with their keys, those of the page before those of every page. */
export function commandsNow(): (Command & { key: string })[] {
  const found = new Map<string, Command & { key: string }>();
  for (const keys of [...listeners].reverse()) {
    for (const [key, deed] of Object.entries(keys.current)) {
      if (deed && typeof deed !== 'function' && !found.has(key)) found.set(key, { key, ...deed });
    }
  }
  return [...found.values()];
}

function listen(event: KeyboardEvent) {
  const name = keyName(event);
  const chord = /^(Ctrl|Alt)\+/.test(name);
  const target = event.target as HTMLElement;
  const typing = target.matches?.('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]');
  if (event.defaultPrevented || (typing && !chord) || document.querySelector('.veil, .popover')) return;
  if (!chord && /^(Shift\+)?.$/.test(name) && !singleKeysAreOn()) return;
  const second = Date.now() - firstAt < patience ? `${first} ${name}` : '';
  first = '';
  const startsTwo = listeners.some((keys) => Object.keys(keys.current).some((key) => key.startsWith(`${name} `)));
  const deed = (second && deedOf(second)) || deedOf(name);
  if (!deed) {
    if (startsTwo) [first, firstAt] = [name, Date.now()];
    return;
  }
  event.preventDefault();
  deed();
}

export function useKeys(keys: Keys) {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (listeners.length === 0) document.addEventListener('keydown', listen);
    listeners.push(latest);
    return () => {
      listeners.splice(listeners.indexOf(latest), 1);
      if (listeners.length === 0) document.removeEventListener('keydown', listen);
    };
  }, []);
}
