import type { ImportWish } from '../../api/authoring';

/** A wish that may not have a file yet. */
export type OpenWish = Omit<ImportWish, 'file'> & { file: File | null };

/** Named anew, so that another file is another wish; sent twice, the same one is fulfilled once. */
export function newWish(): OpenWish {
  // Not randomUUID, which browsers offer behind https only.
  const name = crypto.getRandomValues(new Uint32Array(4)).join('-');
  return { file: null, title: '', key: name };
}
