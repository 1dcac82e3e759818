/**
 * The page that was asked for without network, out of the address that it led to.
 *
 * @param search anybody may have written it: only the form of our own addresses counts
 */
export function pageAskedFor(search: string): string | undefined {
  const page = new URLSearchParams(search).get('page') ?? '';
  return page.length <= 100 && /^\/(?:ar|en)(?:\/[a-z0-9-]+)*\/$/.test(page) ? page : undefined;
}
