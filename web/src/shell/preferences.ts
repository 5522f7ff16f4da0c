// What belongs to this device and not to the account: how it looks and how its keys behave.
import { useSyncExternalStore } from 'react';

export type Theme = 'system' | 'light' | 'dark';
export type Preferences = {
  theme: Theme;
  singleKeys: boolean;
  /** How dates and figures are written; '': as the browser does. */
  locale: string;
  /** The first run was seen here: it does not open by itself any more. */
  welcomed: boolean;
};

const place = 'barnacle.preferences';
const initial: Preferences = { theme: 'system', singleKeys: true, locale: '', welcomed: false };
const watchers = new Set<() => void>();

function read(): Preferences {
  try {
    return { ...initial, ...(JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Preferences>) };
  } catch {
    return initial; // private windows may refuse; then nothing is remembered
  }
}

let now = read();

/** `color-scheme` on the root element decides every light-dark() colour; without one the system does. */
function show() {
  document.documentElement.dataset.theme = now.theme;
}

export function prefer(changed: Partial<Preferences>) {
  now = { ...now, ...changed };
  try {
    localStorage.setItem(place, JSON.stringify(now));
  } catch {
    // See read().
  }
  show();
  for (const tell of watchers) tell();
}

export const preferences = () => now;
export const singleKeysAreOn = () => now.singleKeys;

export function usePreferences() {
  return useSyncExternalStore(
    (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    () => now,
  );
}

if (typeof document !== 'undefined') show();
