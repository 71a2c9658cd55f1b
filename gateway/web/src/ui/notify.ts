import { notifications } from '@mantine/notifications';
import { inWords } from '../api/problem';

/** Tells of what went wrong, in words, without taking the page away; what is told already is not told twice. */
export function notifyFailure(error: unknown): void {
  const { title, detail } = inWords(error);
  tell({ color: 'red', title, message: detail, autoClose: 8000, role: 'alert' });
}

/** Tells of what was done. */
export function notifyDone(title: string, message: string): void {
  tell({ title, message });
}

/** What was told belongs to the page that it was told on. */
export function forgetNotifications(): void {
  notifications.clean();
}

/** One of a kind, which is its title; the newest message takes the place of the one before. */
function tell(what: { title: string; message: string; color?: string; autoClose?: number; role?: string }): void {
  const id = what.title;
  notifications.show({ ...what, id });
  notifications.update({ ...what, id });
}
