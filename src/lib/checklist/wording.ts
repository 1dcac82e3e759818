/** What the items of a checklist page say, read from its source. */

const ITEM = /<Item\s+id="([^"]+)"[^>]*>\s*\n+([^\n]+)/g;

/** Item id → wording, in plain words. */
export function readWordings(source: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...source.matchAll(ITEM)].map(([, id, wording]) => [id!, plain(wording!)]));
}

/** Words without markup, on one line. */
export function plain(markdown: string): string {
  return markdown
    .replace(/<[^>]+>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
