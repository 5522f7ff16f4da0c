import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';

import { readContactSearch } from './pages/contact/search';
import { readListSearch } from './pages/contacts/search';
import { isStep, type Step } from './pages/first-run/steps';
import { readImportSearch } from './pages/import/search';
import { Today } from './pages/today/Today';
import { NothingHere } from './shell/NothingHere';
import { Shell } from './shell/Shell';

const root = createRootRoute({ component: Shell });
const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/today', search: {} });
  },
});
/** `contact`: the row whose card is shown; none: the first. */
export const todayRoute = createRoute({
  getParentRoute: () => root,
  path: '/today',
  validateSearch: (search: Record<string, unknown>): { contact?: string } =>
    typeof search.contact === 'string' ? { contact: search.contact } : {},
  component: Today,
});
/** `outcome`: what the talk was, "connected" or "meeting held". */
export const wrapUpRoute = createRoute({
  getParentRoute: () => root,
  path: '/wrapup/$contact',
  validateSearch: (search: Record<string, unknown>): { outcome?: string } =>
    typeof search.outcome === 'string' && search.outcome ? { outcome: search.outcome } : {},
  component: lazyRouteComponent(() => import('./pages/wrapup/WrapUp'), 'WrapUp'),
});
export const contactsRoute = createRoute({
  getParentRoute: () => root,
  path: '/contacts',
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import('./pages/contacts/Contacts'), 'Contacts'),
});
export const contactRoute = createRoute({
  getParentRoute: () => root,
  path: '/contacts/$id',
  validateSearch: readContactSearch,
  component: lazyRouteComponent(() => import('./pages/contact/ContactPage'), 'ContactPage'),
});
export const importsRoute = createRoute({
  getParentRoute: () => root,
  path: '/import',
  validateSearch: readImportSearch,
  component: lazyRouteComponent(() => import('./pages/import/ImportPage'), 'ImportPage'),
});
export const importRoute = createRoute({
  getParentRoute: () => root,
  path: '/import/$id',
  component: lazyRouteComponent(() => import('./pages/import/ImportedPage'), 'ImportedPage'),
});
const searchRoute = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: (search: Record<string, unknown>): { q?: string } =>
    typeof search.q === 'string' && search.q ? { q: search.q } : {},
  component: lazyRouteComponent(() => import('./pages/search/Search'), 'Search'),
});
const settingsRoute = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('./pages/settings/Settings'), 'Settings'),
});
const welcomeRoute = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  validateSearch: (search: Record<string, unknown>): { step?: Step } =>
    isStep(search.step) ? { step: search.step } : {},
  component: lazyRouteComponent(() => import('./pages/first-run/FirstRun'), 'FirstRun'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    todayRoute,
    wrapUpRoute,
    contactsRoute,
    contactRoute,
    searchRoute,
    settingsRoute,
    welcomeRoute,
    importsRoute,
    importRoute,
  ]),
  defaultNotFoundComponent: NothingHere,
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
