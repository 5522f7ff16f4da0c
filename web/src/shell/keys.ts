import { useEffect, useRef } from 'react';

/** Key → deed. "Ctrl+K" style for chords. Keys typed into a field or while a dialog is open belong to these. */
export type Keys = Record<string, (() => void) | undefined>;

export function keyName(event: KeyboardEvent) {
  const chord = event.ctrlKey || event.metaKey ? 'Ctrl+' : event.altKey ? 'Alt+' : '';
  return chord + (event.key.length === 1 ? event.key.toUpperCase() : event.key);
}

export function useKeys(keys: Keys) {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const name = keyName(event);
      const target = event.target as HTMLElement;
      const typing = target.matches?.('input, textarea, select, [contenteditable]') && !name.startsWith('Ctrl+');
      if (event.defaultPrevented || typing || document.querySelector('dialog[open]')) return;
      const deed = latest.current[name];
      if (!deed) return;
      event.preventDefault();
      deed();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
