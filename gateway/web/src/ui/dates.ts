const day = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** A date without a zone ("2026-09-01") stays that date wherever it is read. */
export function calendarDay(date: string): string {
  return new Intl.DateTimeFormat('en-GB', { ...day, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** "Starts on 1 September 2026" or, from the day after on, "Began on 1 September 2026"; days change in `zone`. */
export function startLabel(date: string, zone: string, now = new Date()): string {
  const today = dateIn(zone, now);
  if (date === today) {
    return 'Starts today';
  }
  return `${date < today ? 'Began' : 'Starts'} on ${calendarDay(date)}`;
}

function dateIn(timeZone: string, now: Date): string {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  try {
    return new Intl.DateTimeFormat('en-CA', { ...parts, timeZone }).format(now);
  } catch {
    // A zone that the platform knows and the browser does not.
    return new Intl.DateTimeFormat('en-CA', parts).format(now);
  }
}

/** The day of an instant, where the reader is. */
export function dayOf(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', day).format(new Date(instant));
}

/** Day and minute of an instant, where the reader is. */
export function minuteOf(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', { ...day, month: 'short', hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant),
  );
}
