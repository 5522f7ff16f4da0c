// The records that were open last on this device, the newest first: where one most often wants to go back to.
import { takeDown, putUp } from '../api/shelf';
import type { FoundKind } from '../api/search';

export type Recent = { kind: FoundKind; id: string; title: string };
const recentMax = 8;
let recent: Recent[] = [];
let read: Promise<void> | null = null;

export function recentOnes() {
  read ??= takeDown<Recent[]>('recent').then((kept) => {
    for (const each of kept ?? []) if (!recent.some((known) => known.id === each.id)) recent.push(each);
  });
  return read.then(() => recent.slice(0, recentMax));
}

export async function rememberRecent(opened: Recent) {
  await recentOnes();
  recent = [opened, ...recent.filter((each) => each.id !== opened.id)].slice(0, recentMax);
  await putUp('recent', recent);
}

export function forgetRecent() {
  recent = [];
  return putUp('recent', recent);
}
