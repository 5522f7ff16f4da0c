import { useQuery } from '@tanstack/react-query';
import { type Ref, useEffect, useState } from 'react';

import { Button } from '../../parts/ui/Button';
import { Input } from '../../parts/ui/Field';
import { Select } from '../../parts/ui/Select';
import { Icon } from '../../parts/ui/Icon';
import { Popover } from '../../parts/ui/Popover';
import { wordOf } from '../../words/names';
import { useWords, type Word } from '../../words/words';
import { cadencesQuery, sellersQuery } from '../contact/file';
import {
  comparisonOf,
  comparisonsOf,
  type FieldKind,
  fieldNames,
  filterFields,
  type FilterField,
  isField,
} from './fields';
import { type Condition, readFilter, withCondition, without, withWords, wordsOf } from './filter';

/** A pause in typing before the list is asked for. */
const pause = 200;

type Props = { filter: string; onFilter: (filter: string) => void; handle?: Ref<HTMLDivElement> };

/** The filter as chips, and a field for words; both write the one filter language. */
export function FilterBar({ filter, onFilter, handle }: Props) {
  const words = useWords();
  const sought = wordsOf(filter);
  const [text, setText] = useState(sought);
  useEffect(() => setText(sought), [sought]);
  useEffect(() => {
    if (text.trim() === sought) return;
    const timer = setTimeout(() => onFilter(withWords(filter, text)), pause);
    return () => clearTimeout(timer);
  }, [text, sought, filter, onFilter]);
  const parts = readFilter(filter);
  return (
    <div className="filter-bar" ref={handle}>
      <div className="search-field">
        <Icon name="search" small />
        <Input
          bare
          type="search"
          label={words('contacts.search')}
          placeholder={words('contacts.search')}
          value={text}
          onText={setText}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <ul className="row wrap" aria-label={words('filter.conditions')}>
        {parts.map((part, at) =>
          part.kind === 'words' ? null : (
            <li key={at} className="filter-chip">
              {part.kind === 'condition' && isField(part.field) ? (
                <Popover
                  label={words('filter.edit')}
                  trigger={
                    <Button size="small" look="quiet">
                      <ConditionText condition={part} />
                    </Button>
                  }
                >
                  {(close) => (
                    <ConditionForm
                      before={part}
                      onSave={(condition) => {
                        onFilter(withCondition(without(filter, at), condition));
                        close();
                      }}
                    />
                  )}
                </Popover>
              ) : (
                <span className="text">{part.kind === 'group' ? part.text : <ConditionText condition={part} />}</span>
              )}
              <button
                type="button"
                className="remove"
                aria-label={words('filter.remove', { what: part.kind === 'group' ? part.text : part.field })}
                onClick={() => onFilter(without(filter, at))}
              >
                <Icon name="close" small />
              </button>
            </li>
          ),
        )}
        <li>
          <Popover
            label={words('filter.add')}
            trigger={
              <Button size="small" icon="filter">
                {words('filter.add')}
              </Button>
            }
          >
            {(close) => (
              <ConditionForm
                onSave={(condition) => {
                  onFilter(withCondition(filter, condition));
                  close();
                }}
              />
            )}
          </Popover>
        </li>
        {parts.length > 1 && (
          <li>
            <Button size="small" look="quiet" onClick={() => onFilter('')}>
              {words('filter.clear')}
            </Button>
          </li>
        )}
      </ul>
    </div>
  );
}

function ConditionText({ condition }: { condition: Condition }) {
  const words = useWords();
  const { field, operator, not, values } = condition;
  const name = isField(field) ? words(wordOf('filter.field', field)) : field;
  const compared = words(wordOf('filter.compare', comparisonOf(operator, not)));
  return (
    <>
      <span className="t3">
        {name} {compared}
      </span>{' '}
      <span className="b">{values.map((value) => valueText(words, field, value)).join(words('filter.or'))}</span>
    </>
  );
}

function valueText(words: ReturnType<typeof useWords>, field: string, value: string): string {
  if (field === 'owner' && value === 'me') return words('filter.me');
  const kind: FieldKind | null = isField(field) ? filterFields[field] : null;
  if (kind?.is === 'choice' && (kind.values as readonly string[]).includes(value)) {
    return words(wordOf(kind.words, value));
  }
  const ago = /^(\d+)([dwmy])$/.exec(value);
  if (kind?.is === 'day' && ago) {
    return words(field === 'due' ? 'filter.ahead' : 'filter.ago', { count: Number(ago[1]), unit: ago[2]! });
  }
  return value;
}

function ConditionForm({ before, onSave }: { before?: Condition; onSave: (condition: Condition) => void }) {
  const words = useWords();
  const [field, setField] = useState<FilterField>(before && isField(before.field) ? before.field : 'owner');
  const [compared, setCompared] = useState(before ? comparisonOf(before.operator, before.not) : 'is');
  const [value, setValue] = useState(before?.values.join(', ') ?? '');
  const kind: FieldKind = filterFields[field];
  const comparisons = comparisonsOf(field);
  const comparison = comparisons.find(({ id }) => id === compared) ?? comparisons[0]!;
  const sellers = useQuery({ ...sellersQuery, enabled: kind.is === 'seller' });
  const cadences = useQuery({ ...cadencesQuery, enabled: kind.is === 'cadence' });
  const options =
    kind.is === 'choice'
      ? kind.values.map((each) => ({ value: each, text: words(wordOf(kind.words, each) as Word) }))
      : kind.is === 'seller'
        ? [
            { value: 'me', text: words('filter.me') },
            ...(sellers.data?.items ?? []).map(({ name }) => ({ value: name, text: name })),
          ]
        : kind.is === 'cadence'
          ? (cadences.data?.items ?? []).map(({ name, title }) => ({ value: name, text: title || name }))
          : null;
  const values = options
    ? [value]
    : value
        .split(',')
        .map((each) => each.trim())
        .filter(Boolean);
  const ready = values.length > 0 && values[0] !== '';
  return (
    <form
      className="stack condition-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) {
          onSave({ kind: 'condition', field, operator: comparison.operator, not: comparison.not, values });
        }
      }}
    >
      <Select
        label={words('filter.what')}
        value={field}
        onValue={(chosen) => {
          setField(chosen as FilterField);
          setValue('');
        }}
        options={fieldNames.map((each) => ({ value: each, text: words(wordOf('filter.field', each)) }))}
      />
      <Select
        label={words('filter.how')}
        value={comparison.id}
        onValue={setCompared}
        options={comparisons.map(({ id }) => ({ value: id, text: words(wordOf('filter.compare', id)) }))}
      />
      {options ? (
        <Select label={words('filter.value')} value={value} onValue={setValue} options={options} />
      ) : (
        <Input
          label={words('filter.value')}
          hint={words(kind.is === 'day' ? 'filter.day_hint' : 'filter.text_hint')}
          value={value}
          onText={setValue}
          autoComplete="off"
        />
      )}
      <Button type="submit" look="primary" disabled={!ready}>
        {words('filter.apply')}
      </Button>
    </form>
  );
}
