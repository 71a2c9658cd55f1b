const day = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** A date without a zone ("2026-09-01") stays that date wherever it is read. */
export function calendarDay(date: string): string {
  return new Intl.DateTimeFormat('en-GB', { ...day, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
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
