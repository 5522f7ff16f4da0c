import { useQuery } from '@tanstack/react-query';

import { Choices, Input } from '../../parts/ui/Field';
import { Icon } from '../../parts/ui/Icon';
import { Select } from '../../parts/ui/Select';
import { useWords } from '../../words/words';
import { cadencesQuery, sellersQuery } from '../contact/file';
import { Fates } from './Columns';
import type { Preview } from './imports';
import { cadenceOf, missingOf, type Where } from './mapping';

type Props = { preview: Preview; where: Where; onWhere: (where: Where) => void; tried: boolean };

/** Whose they become, how they are kept in touch with, and what they allowed. */
export function WhereTheyGo({ preview, where, onWhere, tried }: Props) {
  const words = useWords();
  const sellers = useQuery(sellersQuery);
  const cadences = useQuery(cadencesQuery);
  const set = (change: Partial<Where>) => onWhere({ ...where, ...change });
  const missing = tried ? missingOf(where) : null;
  const cold = where.allowed === 'no';
  return (
    <section className="stack loose narrow" aria-labelledby="where-title">
      <div className="row wrap between">
        <h2 id="where-title">{words('import.where_title')}</h2>
        <Fates preview={preview} />
      </div>
      <div className="card body stack loose">
        <div className="stack">
          <Choices
            label={words('import.permission')}
            value={where.allowed}
            onValue={(allowed) => set({ allowed: allowed as Where['allowed'] })}
            options={[
              { value: 'yes', text: words('import.allowed') },
              { value: 'no', text: words('import.not_asked') },
            ]}
          />
          {missing === 'allowed' && (
            <p className="xs fault" role="alert">
              {words('import.need_permission')}
            </p>
          )}
        </div>
        {where.allowed === 'yes' && (
          <Input
            label={words('bulk.source')}
            hint={words('bulk.source_hint')}
            fault={missing === 'source' ? words('import.need_source') : undefined}
            value={where.source}
            onText={(source) => set({ source })}
          />
        )}
        {cold && (
          <p className="gap">
            <Icon name="warn" small />
            <span>{words('import.cold')}</span>
          </p>
        )}
        <Select
          label={words('details.owner')}
          hint={words('import.owner_hint')}
          value={where.owner}
          onValue={(owner) => set({ owner })}
          options={[
            { value: 'rule', text: words('import.by_rule') },
            ...(sellers.data?.items ?? [])
              .filter(({ gone }) => !gone)
              .map(({ id, name }) => ({ value: id ?? '', text: name })),
          ]}
        />
        <Select
          label={words('cadence.title')}
          hint={words(cold ? 'import.cadence_cold' : 'import.cadence_hint')}
          value={cadenceOf(where)}
          disabled={cold}
          onValue={(cadence) => set({ cadence })}
          options={[
            { value: 'temperature', text: words('import.by_temperature') },
            { value: 'none', text: words('import.no_cadence') },
            ...(cadences.data?.items ?? []).map(({ name, title }) => ({ value: name, text: title || name })),
          ]}
        />
        <Input
          label={words('import.country')}
          hint={words('import.country_hint')}
          fault={missing === 'country' ? words('import.need_country') : undefined}
          value={where.country}
          onText={(country) => set({ country })}
          maxLength={2}
        />
      </div>
    </section>
  );
}
