/** Returns the day of a clock as its owner's calendar has it. */
export function dayOfClock(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * Returns the day on which a page begins when its address names none: the last of the days on which something is known to have
 * happened; where nothing is known of any day, today.
 */
export function startDay(known: readonly (string | null)[], today: string): string {
  const days = known.filter((day) => day !== null).sort();
  return days.at(-1) ?? today;
}
