// Who else decides, as a seller types it: "Aksel Nygård, CFO, signs; Tuva Berg (planning lead)".
export type Named = { name: string; role: string };

/** One person for each line or semicolon; what follows a comma or stands in parentheses is what they do there. */
export function peopleIn(text: string): Named[] {
  return text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const found = /^([^,(:]+)[,(:]\s*(.*?)\)?\s*$/.exec(part);
      return found ? { name: found[1]!.trim(), role: found[2]!.trim() } : { name: part, role: '' };
    });
}
