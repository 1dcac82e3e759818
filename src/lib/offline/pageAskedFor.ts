/**
 * The page that was asked for without network, out of the address that it led to.
 *
 * @param page anybody may have written it: only the form of our own addresses counts
 */
export function pageAskedFor(page: string | null): string | undefined {
  return page !== null && page.length <= 100 && /^\/(?:ar|en)(?:\/[a-z0-9-]+)*\/$/.test(page) ? page : undefined;
}
