import type { Option } from '../../parts/ui/Field';

/** Every zone the browser knows, with what its clock is off UTC now. */
export function zoneOptions(now: Date): Option[] {
  return Intl.supportedValuesOf('timeZone').map((zone) => ({
    value: zone,
    text: zone.replaceAll('_', ' '),
    more:
      new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' })
        .formatToParts(now)
        .find((part) => part.type === 'timeZoneName')?.value ?? '',
  }));
}

export const hereZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The words are English so far; dates, times and figures follow the region. */
export const regions = ['en', 'en-GB', 'en-IE', 'en-US', 'en-CA', 'en-AU', 'en-NZ', 'en-ZA', 'en-IN', 'en-SG'];

/** "English (Ireland), 24/11/2026". */
export function regionOptions(now: Date): Option[] {
  const names = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' });
  return regions.map((region) => ({
    value: region,
    text: names.of(region) ?? region,
    more: new Intl.DateTimeFormat(region, { dateStyle: 'short' }).format(now),
  }));
}
