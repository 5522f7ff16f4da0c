// All texts of the web app come from one catalogue, in ICU MessageFormat.
import type { ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';

import english from './en.json';

export type Word = keyof typeof english;
type Values = Record<string, string | number>;

export function Words({ children }: { children: ReactNode }) {
  return (
    <IntlProvider locale={navigator.language.startsWith('en') ? navigator.language : 'en'} messages={english}>
      {children}
    </IntlProvider>
  );
}

export function useWords() {
  const intl = useIntl();
  const say = (id: Word, values?: Values) => intl.formatMessage({ id }, values);
  return Object.assign(say, { intl });
}
