// All texts of the web app come from one catalogue, in ICU MessageFormat.
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider, useIntl } from 'react-intl';

import { usePreferences } from '../shell/preferences';
import english from './en.json';

export type Word = keyof typeof english;
type Values = Record<string, string | number>;

/** The catalogue's language, with the region that the person reads dates and numbers in. */
function useLocale() {
  const { locale } = usePreferences();
  if (locale && locale !== 'en') return locale;
  return navigator.language.startsWith('en') ? navigator.language : 'en';
}

export function Words({ children }: { children: ReactNode }) {
  const locale = useLocale();
  return (
    <IntlProvider locale={locale} messages={english}>
      <I18nProvider locale={locale}>{children}</I18nProvider>
    </IntlProvider>
  );
}

export function useWords() {
  const intl = useIntl();
  const say = (id: Word, values?: Values) => intl.formatMessage({ id }, values);
  return Object.assign(say, { intl });
}
