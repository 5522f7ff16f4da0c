import { Chip } from '../../parts/ui/Chip';
import { Icon } from '../../parts/ui/Icon';
import { Combobox } from '../../parts/ui/Select';
import { useWords } from '../../words/words';
import type { Mapping, Preview } from './imports';
import { fieldOf, namesSomebody, withColumn } from './mapping';

/** Kept under the column's own name; the server says null. */
const own = 'kept under its own name';

type Props = { preview: Preview; mapping: Mapping; onMapping: (mapping: Mapping) => void; busy: boolean };

/** What each column is taken for, beside what stands in it; anything can be changed. */
export function Columns({ preview, mapping, onMapping, busy }: Props) {
  const words = useWords();
  const options = [
    { value: own, text: words('import.own_name') },
    ...preview.fields.map(({ name, label }) => ({
      value: name,
      text: name === 'ignore' ? words('import.leave_out') : label,
    })),
  ];
  return (
    <section className="stack loose" aria-labelledby="columns-title" aria-busy={busy}>
      <div className="row wrap between">
        <h2 id="columns-title">{words('import.columns_title', { count: preview.columns.length })}</h2>
        <div className="row wrap">
          {preview.system && <Chip tone="accent">{words('import.from_system', { system: preview.system })}</Chip>}
          <Chip>
            {preview.format === 'vcard'
              ? words('import.cards')
              : words('import.shape', {
                  encoding: preview.encoding,
                  delimiter: preview.delimiter === 'tab' ? words('import.tab') : preview.delimiter,
                })}
          </Chip>
          <Fates preview={preview} />
        </div>
      </div>
      {!namesSomebody(preview, mapping) && (
        <p className="gap" role="alert">
          <Icon name="warn" small />
          <span>{words('import.nobody_named')}</span>
        </p>
      )}
      <div className="card columns-card">
        <table className="columns-table">
          <thead>
            <tr>
              <th scope="col">{words('import.column')}</th>
              <th scope="col" colSpan={3}>
                {words('import.rows_sample')}
              </th>
              <th scope="col" className="taken">
                {words('import.taken_for')}
              </th>
            </tr>
          </thead>
          <tbody>
            {preview.columns.map((column, at) => {
              const field = fieldOf(preview, mapping, at);
              return (
                <tr key={at} className={field === 'ignore' ? 'ignored' : ''}>
                  <th scope="row">{column.header || words('import.column_at', { at: at + 1 })}</th>
                  {[0, 1, 2].map((row) => (
                    <td key={row} className="t2 sample">
                      {column.samples[row]}
                    </td>
                  ))}
                  <td className="taken">
                    <Combobox
                      label={words('import.taken_for_column', { column: column.header || String(at + 1) })}
                      value={field ?? own}
                      onValue={(value) => onMapping(withColumn(preview, mapping, at, value === own ? null : value))}
                      options={options}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What would become of the rows; counted without storing anything. */
export function Fates({ preview }: { preview: Preview }) {
  const words = useWords();
  const { created, merged, skipped, refused } = preview.would;
  return (
    <span className="row wrap" role="status">
      <Chip>{words('import.rows', { count: preview.rows })}</Chip>
      <Chip tone="ok">{words('import.new', { count: created })}</Chip>
      {merged > 0 && <Chip tone="accent">{words('import.merged', { count: merged })}</Chip>}
      {skipped > 0 && <Chip>{words('import.skipped', { count: skipped })}</Chip>}
      {refused > 0 && <Chip tone="danger">{words('import.refused', { count: refused })}</Chip>}
    </span>
  );
}
