// The steps of an import, and what is chosen in them.
import type { IntlShape } from 'react-intl';

import type { Mapping, Preview, Wish } from './imports';

export const steps = ['file', 'columns', 'duplicates', 'where'] as const;
export type Step = (typeof steps)[number];

/** The mapping with one column taken for something else. */
export function withColumn(preview: Preview, mapping: Mapping, at: number, field: string | null): Mapping {
  const columns = mapping ?? preview.columns.map((column) => column.field);
  return columns.map((each, index) => (index === at ? field : each));
}

/** What a column is taken for now. */
export const fieldOf = (preview: Preview, mapping: Mapping, at: number): string | null =>
  mapping ? (mapping[at] ?? null) : (preview.columns[at]?.field ?? null);

/** Fields that name a person or a way to reach one: without any of them nobody can be made of a row. */
const naming = new Set(['email', 'phone', 'full_name', 'given_name', 'family_name']);

/** True if some column says who a row is about. A vCard always does. */
export const namesSomebody = (preview: Preview, mapping: Mapping): boolean =>
  preview.format === 'vcard' || preview.columns.some((_column, at) => naming.has(fieldOf(preview, mapping, at) ?? ''));

export type Where = {
  /** "rule": assigned like inquiries; else a seller's id. */
  owner: string;
  /** "temperature": that of each one's temperature; "none"; else a cadence's name. */
  cadence: string;
  /** Whether they allowed us to write; empty until it is said. */
  allowed: '' | 'yes' | 'no';
  source: string;
  country: string;
};

export const nowhere: Where = { owner: 'rule', cadence: 'temperature', allowed: '', source: '', country: '' };

/** What is still missing before it may start. The permission is always asked; "nobody was asked" is an answer. */
export function missingOf(where: Where): 'allowed' | 'source' | 'country' | null {
  if (where.allowed === '') return 'allowed';
  if (where.allowed === 'yes' && where.source.trim() === '') return 'source';
  if (where.country.trim() !== '' && !/^[a-z]{2}$/i.test(where.country.trim())) return 'country';
  return null;
}

/** Who was never asked enters no cadence, whatever was chosen before that was said. */
export const cadenceOf = (where: Where): string => (where.allowed === 'no' ? 'none' : where.cadence);

export function wishOf(upload: string, columns: Mapping, where: Where): Wish {
  const cadence = cadenceOf(where);
  return {
    upload,
    columns,
    owner: where.owner === 'rule' ? null : where.owner,
    cadence: cadence === 'temperature' ? null : cadence,
    permission: where.allowed === 'yes' ? { source: where.source.trim() } : null,
    country: where.country.trim() ? where.country.trim().toUpperCase() : null,
  };
}

/** "1.4 MB" */
export function bytesText(intl: IntlShape, bytes: number) {
  const [unit, size] = bytes < 1024 ** 2 ? (['kilobyte', 1024] as const) : (['megabyte', 1024 ** 2] as const);
  return intl.formatNumber(bytes / size, { style: 'unit', unit, maximumFractionDigits: 1 });
}

/** A file to try it with: what a list needs, and nothing that is real. */
export const sample = [
  'First name,Last name,Email,Phone,Company,Title,City,Country,Tags',
  'Hanne,Vik,hanne.vik@fjordlys.example,+47 22 33 44 55,Fjordlys AS,Head of operations,Bergen,NO,fair',
  'Tomás,Reis,tomas@padariareis.example,+351 21 555 0188,Padaria Reis,Owner,Lisboa,PT,"fair, bakery"',
  'Greta,Holm,greta.holm@holmwerk.example,,Holm Werkzeuge,Purchasing,Graz,AT,',
  '',
].join('\r\n');
