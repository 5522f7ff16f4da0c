// Where one was in a list, so that going back leads there: how far down, at whom, and who was marked.
import { nobody, type Selection } from './selection';

export type Place = { top: number; at: string | null; selection: Selection };

/** As many lists as one goes back through; the oldest is forgotten first. */
const placesMax = 20;
const places = new Map<string, Place>();

export const placeIn = (list: string): Place => places.get(list) ?? { top: 0, at: null, selection: nobody };

export function remember(list: string, place: Partial<Place>) {
  const before = placeIn(list);
  places.delete(list);
  places.set(list, { ...before, ...place });
  const oldest = places.keys().next().value;
  if (places.size > placesMax && oldest !== undefined) places.delete(oldest);
}
