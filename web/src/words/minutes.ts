// Times of day as minutes since midnight, and as a time field writes them: 540 and "09:00".

export function timeOf(minutes: number) {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** undefined while the field is empty or half filled. */
export function minutesOf(time: string): number | undefined {
  const [, hours, minutes] = /^(\d\d?):(\d\d)/.exec(time) ?? [];
  return hours === undefined || minutes === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}
