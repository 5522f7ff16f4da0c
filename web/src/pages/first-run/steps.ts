// The first run as values: which screens there are, what is done, where one goes on.
import type { Demo, FirstRun } from '../../api/me';

export const steps = ['you', 'mail', 'people', 'rhythm'] as const;
export type Step = (typeof steps)[number];

export const isStep = (text: unknown): text is Step => steps.includes(text as Step);

/** The first screen that is not done; undefined once all are, or nobody wants to see more of it. */
export function nextStep(reached: FirstRun): Step | undefined {
  return reached.dismissed ? undefined : steps.find((step) => !reached[step]);
}

/** The screen after this one, done or not: one may look at it again. */
export const stepAfter = (step: Step): Step | undefined => steps[steps.indexOf(step) + 1];

/** Opens by itself only where nothing is: nobody who has people here is kept from them. */
export function opensByItself(reached: FirstRun, demo: Demo, welcomed: boolean) {
  const untouched = !reached.dismissed && steps.every((step) => !reached[step]);
  return untouched && !welcomed && demo.own_contacts === 0 && !demo.loaded_on;
}

/** Pasted lines as quick add reads them: a bare address or name is a lead. At most this many: a list is imported. */
export const pastedMax = 5;
export function leadsOf(pasted: string): string[] {
  return pasted
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => (/^lead\s/i.test(line) ? line : `lead ${line}`));
}
