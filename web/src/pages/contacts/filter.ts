// The one filter language of lists, saved views, the API and the command line, as chips that a person adds and removes:
// `owner:ada,bo temperature:hot -tag:"trade fair" last_touch<2026-08-01 (city:Graz or city:Wien) some words`. Blanks
// between the parts mean and, a comma between values or, a hyphen before a part not. What is no condition is words.

export const operators = [':', '<', '<=', '>', '>='] as const;
export type Operator = (typeof operators)[number];

export type Condition = { kind: 'condition'; not: boolean; field: string; operator: Operator; values: string[] };
/** Parentheses, kept as they were typed: `(city:Graz or city:Wien)`. */
export type Group = { kind: 'group'; text: string };
export type Words = { kind: 'words'; text: string };
export type Part = Condition | Group | Words;

/** The longest filter; what is longer is no filter but a list of contacts. */
export const filterMax = 2000;

const head = /^(-?)([a-z][a-z_]*)(<=|>=|:|<|>)/;

/**
 * The parts of a filter in their order; neighbouring words are one part. Unclosed quotes and groups end with the text.
 * Alternatives at the top are one group: nothing may be added between them.
 */
export function readFilter(text: string): Part[] {
  const parts: Part[] = [];
  const tokens = tokensOf(text);
  if (tokens.includes('or')) return [{ kind: 'group', text: `(${tokens.join(' ')})` }];
  for (const token of tokens) {
    const condition = readCondition(token);
    const last = parts.at(-1);
    if (condition) parts.push(condition);
    else if (/^-?\(/.test(token)) parts.push({ kind: 'group', text: token });
    else if (last?.kind === 'words') last.text += ` ${token}`;
    else parts.push({ kind: 'words', text: token });
  }
  return parts;
}

export function writeFilter(parts: Part[]): string {
  return parts
    .map((part) => (part.kind === 'condition' ? writeCondition(part) : part.text.trim()))
    .filter(Boolean)
    .join(' ');
}

/** The filter with its words replaced, at their place or at the end; conditions typed among them become conditions. */
export function withWords(filter: string, words: string): string {
  const kept = readFilter(filter).filter((part) => part.kind !== 'words');
  return writeFilter([...kept, ...readFilter(words)]);
}

/** The words of a filter alone: what stands in the search field. */
export function wordsOf(filter: string): string {
  return readFilter(filter)
    .filter((part) => part.kind === 'words')
    .map((part) => part.text)
    .join(' ');
}

/** Adds a condition, or puts it where one of the same field, operator and sense stood. */
export function withCondition(filter: string, condition: Condition): string {
  const parts = readFilter(filter);
  const at = parts.findIndex(
    (part) =>
      part.kind === 'condition' &&
      part.field === condition.field &&
      part.operator === condition.operator &&
      part.not === condition.not,
  );
  if (at >= 0) parts[at] = condition;
  else parts.push(condition);
  return writeFilter(parts);
}

export function without(filter: string, at: number): string {
  return writeFilter(readFilter(filter).filter((_part, index) => index !== at));
}

export function writeCondition({ not, field, operator, values }: Condition): string {
  return `${not ? '-' : ''}${field}${operator}${values.map(quoted).join(',')}`;
}

/** A value as the language wants it: in quotes where a bare one would end early or read as something else. */
export function quoted(value: string): string {
  return value !== '' && /^[^\s",()\\]+$/.test(value) && !value.startsWith('-')
    ? value
    : `"${value.replace(/["\\]/g, '\\$&')}"`;
}

function readCondition(token: string): Condition | null {
  const found = head.exec(token);
  if (!found) return null;
  const [all, not, field, operator] = found;
  const values = valuesOf(token.slice(all.length));
  if (values.length === 0) return null;
  return { kind: 'condition', not: not === '-', field: field!, operator: operator as Operator, values };
}

function valuesOf(text: string): string[] {
  const values: string[] = [];
  let value = '';
  let inQuotes = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]!;
    if (inQuotes && letter === '\\' && at + 1 < text.length) value += text[(at += 1)]!;
    else if (letter === '"') inQuotes = !inQuotes;
    else if (letter === ',' && !inQuotes) {
      values.push(value);
      value = '';
    } else value += letter;
  }
  values.push(value);
  return values.filter((each) => each !== '');
}

/** Split at blanks outside quotes and parentheses. */
function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  let token = '';
  let depth = 0;
  let inQuotes = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]!;
    if (inQuotes && letter === '\\' && at + 1 < text.length) {
      token += letter + text[(at += 1)]!;
      continue;
    }
    if (letter === '"') inQuotes = !inQuotes;
    else if (!inQuotes && letter === '(') depth += 1;
    else if (!inQuotes && letter === ')') depth = Math.max(0, depth - 1);
    if (/\s/.test(letter) && !inQuotes && depth === 0) {
      if (token) tokens.push(token);
      token = '';
    } else token += letter;
  }
  if (token) tokens.push(token);
  return tokens;
}
