const wordsAMinute = 150;
export const voicemailMost = 25;

/** How long it takes to say, in seconds; the server measures the same way. */
export function secondsToSay(text: string): number {
  const words = text.trim().split(/\s+/).filter(Boolean).length;
  return Math.ceil((words * 60) / wordsAMinute);
}
