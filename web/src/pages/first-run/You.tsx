import { useMemo } from 'react';

import { Combobox, Select } from '../../parts/ui/Field';
import { prefer } from '../../shell/preferences';
import { useWords } from '../../words/words';
import { SavedInput } from '../settings/SavedInput';
import { useMe } from '../settings/useMe';
import { hereZone, regionOptions, zoneOptions } from '../settings/zones';

/** Each field saves itself, so that going on, skipping and closing the window lose nothing. */
export function You() {
  const words = useWords();
  const { me, error, change } = useMe();
  const now = useMemo(() => new Date(), []);
  const zones = useMemo(() => zoneOptions(now), [now]);
  const regions = useMemo(() => regionOptions(now), [now]);
  if (error) return <p className="fault">{error.message}</p>;
  if (!me) return <p className="late t3">{words('state.loading')}</p>;
  const here = hereZone();
  return (
    <div className="stack loose">
      <SavedInput
        label={words('setting.name')}
        value={me.name}
        autoComplete="name"
        onSave={(name) => change.mutateAsync({ name })}
      />
      <div className="two">
        <Combobox
          label={words('setting.zone')}
          hint={me.zone === here ? undefined : words('first.zone_here', { zone: here.replaceAll('_', ' ') })}
          value={me.zone}
          options={zones}
          onValue={(zone) => zone !== me.zone && change.mutate({ zone })}
        />
        <Select
          label={words('setting.language')}
          value={me.language}
          options={regions}
          onValue={(language) => {
            change.mutate({ language });
            prefer({ locale: language });
          }}
        />
      </div>
      <SavedInput label={words('setting.hours')} value={me.hours} onSave={(hours) => change.mutateAsync({ hours })} />
      <p className="sm t3">{words('setting.hours.effect')}</p>
    </div>
  );
}
