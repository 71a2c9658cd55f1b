import { notifications } from '@mantine/notifications';
import { inWords } from '../api/problem';

/** Tells of what went wrong, in words, without taking the page away. */
export function notifyFailure(error: unknown): void {
  const { title, detail } = inWords(error);
  notifications.show({ color: 'red', title, message: detail, autoClose: 8000, role: 'alert' });
}
