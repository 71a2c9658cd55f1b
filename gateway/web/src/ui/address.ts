/** Whether an author's address may become a link: of the web or of mail. Any other scheme, and none, stays text. */
export function isLink(address: string): boolean {
  return /^(?:https?:\/\/|mailto:)\S/i.test(address.trim());
}
