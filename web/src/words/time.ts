// Times as people read them: in the reader's zone, and the other party's clock named where it differs.
import type { IntlShape } from 'react-intl';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export function dayName(intl: IntlShape, at: Date | number, timeZone?: string) {
  return intl.formatDate(at, { weekday: 'short', day: 'numeric', month: 'short', timeZone });
}

export function clock(intl: IntlShape, at: Date | number, timeZone?: string) {
  return intl.formatTime(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
}

/** The local day as a number, to compare days. */
function dayNumber(at: number) {
  const date = new Date(at);
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / day);
}

export type Due = { figure: string; late: 'no' | 'soon' | 'late' };

/** The right-hand figure of a queue row: how late, at what time, or on which day. */
export function dueFigure(intl: IntlShape, due: string, now: number): Due {
  const at = Date.parse(due);
  const late = now - at;
  if (late >= day) return { figure: `${Math.floor(late / day)} d`, late: 'late' };
  if (late >= hour) return { figure: `${Math.floor(late / hour)} h`, late: 'late' };
  if (late >= minute) return { figure: `${Math.floor(late / minute)} min`, late: 'late' };
  if (dayNumber(at) === dayNumber(now)) return { figure: clock(intl, at), late: at - now < hour ? 'soon' : 'no' };
  return { figure: dayName(intl, at), late: 'no' };
}

/** What is left of a promise: "10:48" within the hour, "3 h" beyond, "0:00" once it is over. */
export function timeLeft(until: number, now: number) {
  const left = Math.max(0, until - now);
  if (left >= hour) return `${Math.floor(left / hour)} h ${Math.floor((left % hour) / minute)} min`;
  return `${Math.floor(left / minute)}:${String(Math.floor((left % minute) / 1000)).padStart(2, '0')}`;
}

/** "2026-11-26T10:00", the wall time of a next step, for a datetime field: the next full hour at least a day ahead. */
export function tomorrowMorning(now: number) {
  const at = new Date(now + day);
  const two = (n: number) => String(n).padStart(2, '0');
  const weekend = at.getDay() === 6 ? 2 : at.getDay() === 0 ? 1 : 0;
  at.setDate(at.getDate() + weekend);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T10:00`;
}

/** Wall time "2026-11-26T10:00" read as it stands, whatever zone it belongs to. */
export function wallTime(intl: IntlShape, at: string) {
  const instant = Date.parse(`${at}Z`);
  return `${dayName(intl, instant, 'UTC')} ${clock(intl, instant, 'UTC')}`;
}
