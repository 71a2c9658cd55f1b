import type { Problem } from './types';

/** A refusal or a fault, with the words to show for it. */
export class ApiError extends Error {
  override name = 'ApiError';

  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

/** Whether the same call may succeed a little later; a refusal stays one however often it is asked for. */
export function mayPass(error: unknown): boolean {
  return !(error instanceof ApiError) || error.problem.status >= 500 || error.problem.status === 429;
}

/** Whether what was asked for is not there, or is not for this person. */
export function isOutOfReach(error: unknown): boolean {
  return error instanceof ApiError && [403, 404].includes(error.problem.status);
}

/** The heading and the sentence to show for anything that was thrown. */
export function inWords(error: unknown): { title: string; detail: string } {
  if (!(error instanceof ApiError)) {
    return { title: 'The platform cannot be reached', detail: 'Look at your connection and try again.' };
  }
  const { title, code, value, expected, errors } = error.problem;
  if (code.endsWith('.topic.locked')) {
    return { title, detail: `First settle: ${listed(value)}` };
  }
  if (code.endsWith('.vouched-for')) {
    return { title, detail: `It rests on: ${listed(value)}` };
  }
  if (errors && errors.length > 0) {
    return { title, detail: errors.map((e) => `${e.path}: expected ${e.expected}`).join('; ') };
  }
  if (isOutOfReach(error)) {
    return { title, detail: whatToDo(error.problem) };
  }
  return { title, detail: expected ? `Expected: ${expected}` : whatToDo(error.problem) };
}

/** What helps against a problem that does not say it itself. */
function whatToDo({ status, requestId, expected }: Problem): string {
  switch (status) {
    case 401:
      return 'Log in again.';
    case 403:
      // A list of roles comes in brackets.
      return `It takes ${expected?.replace(/[[\]]/g, '') ?? 'a role that you do not have'}. Ask an administrator for it.`;
    case 404:
      return 'The address may have changed, or it is not yours to see.';
    case 429:
      return 'Wait a minute, then try again.';
    case 409:
      return 'Reload the page to see how things stand now.';
  }
  if (status < 500) {
    return 'Reload the page and try again.';
  }
  return `Try again in a minute.${requestId ? ` If it stays so, tell your administrator this: ${requestId}` : ''}`;
}

function listed(value: unknown): string {
  const parts = Array.isArray(value) ? value : [value];
  return parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part ?? 'something else'))).join(', ');
}
