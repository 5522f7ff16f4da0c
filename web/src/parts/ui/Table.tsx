import type { ReactNode } from 'react';
import {
  Cell,
  Checkbox as AriaCheckbox,
  Column,
  Row,
  type Selection,
  Table as AriaTable,
  TableBody,
  TableHeader,
} from 'react-aria-components';

import { Icon } from './Icon';

export type TableColumn<Item> = {
  id: string;
  text: string;
  cell: (item: Item) => ReactNode;
  sortable?: boolean;
  /** Figures: to the right, in columns. */
  figure?: boolean;
};

type Props<Item> = {
  label: string;
  columns: TableColumn<Item>[];
  /** At most 200: more are asked for with the list's cursor. */
  rows: Item[];
  idOf: (item: Item) => string;
  nameOf: (item: Item) => string;
  onOpen?: (id: string) => void;
  /** As the API says it: "name", "-due". */
  sort?: string;
  onSort?: (sort: string) => void;
  selected?: ReadonlySet<string>;
  onSelect?: (ids: Set<string>) => void;
  selectLabel?: string;
  empty?: ReactNode;
};

/** Arrows move, Space or X selects, Shift extends, Enter opens. The first column names the row. */
export function Table<Item extends object>(props: Props<Item>) {
  const { columns, rows, idOf, sort = '', selected } = props;
  const chosen = (selection: Selection) =>
    props.onSelect?.(selection === 'all' ? new Set(rows.map(idOf)) : new Set([...selection].map(String)));
  const box = selected && (
    <AriaCheckbox slot="selection" className="check">
      {({ isIndeterminate }) => (
        <span className="box" aria-hidden="true">
          {isIndeterminate ? <span className="dash" /> : <Icon name="check" small />}
        </span>
      )}
    </AriaCheckbox>
  );
  return (
    <AriaTable
      aria-label={props.label}
      className="table"
      selectionMode={selected ? 'multiple' : 'none'}
      {...(selected ? { selectedKeys: selected, onSelectionChange: chosen } : {})}
      {...(props.onOpen ? { onRowAction: (key) => props.onOpen?.(String(key)) } : {})}
      {...(sort
        ? {
            sortDescriptor: {
              column: sort.replace(/^-/, ''),
              direction: sort.startsWith('-') ? ('descending' as const) : ('ascending' as const),
            },
          }
        : {})}
      onSortChange={({ column, direction }) => props.onSort?.(`${direction === 'descending' ? '-' : ''}${column}`)}
    >
      <TableHeader>
        {selected && <Column className="pick">{box}</Column>}
        {columns.map((column, index) => (
          <Column
            key={column.id}
            id={column.id}
            isRowHeader={index === 0}
            allowsSorting={column.sortable ?? false}
            className={column.figure ? 'r' : ''}
          >
            {({ sortDirection }) => (
              <span className="row">
                {column.text}
                {sortDirection && <Icon name={sortDirection === 'ascending' ? 'up' : 'down'} small />}
              </span>
            )}
          </Column>
        ))}
      </TableHeader>
      <TableBody renderEmptyState={() => props.empty}>
        {rows.map((item) => (
          <Row key={idOf(item)} id={idOf(item)} textValue={props.nameOf(item)}>
            {selected && <Cell className="pick">{box}</Cell>}
            {columns.map((column) => (
              <Cell key={column.id} className={column.figure ? 'r' : ''}>
                {column.cell(item)}
              </Cell>
            ))}
          </Row>
        ))}
      </TableBody>
    </AriaTable>
  );
}
