/** The page of a roadmap that anyone may read, by its address in the API; null where there is none. */
export function publicPage(publicPath: string | undefined): string | null {
  const found = /\/public\/roadmaps\/([^/]+)\/([^/]+)$/.exec(publicPath ?? '');
  return found ? `/public/${found[1]}/${found[2]}` : null;
}
