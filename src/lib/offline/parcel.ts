/**
 * Texts of a site in one file. Pages have the same style sheet within them: it stands there once.
 */

const STYLE = /<style>[^]*?<\/style>/;
const PLACE = '<style></style>';

interface Content {
  readonly style: string;
  /** By address. */
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * Packs texts.
 *
 * @param texts by address
 */
export function writeParcel(texts: ReadonlyMap<string, string>): string {
  const style = [...texts.values()].map((text) => STYLE.exec(text)?.[0]).find((found) => found !== undefined) ?? PLACE;
  const content: Content = {
    style,
    texts: Object.fromEntries([...texts].map(([address, text]) => [address, text.replace(style, PLACE)])),
  };
  return JSON.stringify(content);
}

/** The texts of a parcel by address; none where it is no parcel. */
export function readParcel(parcel: string): ReadonlyMap<string, string> {
  try {
    const {style, texts} = JSON.parse(parcel) as Content;
    return new Map(Object.entries(texts).map(([address, text]) => [address, text.replace(PLACE, () => style)]));
  } catch {
    return new Map();
  }
}

/** What may stand in a parcel: the content type of an address, as the site says it. */
export function typeOf(address: string): string | undefined {
  if (/\/$|\.html$/.test(address)) return 'text/html; charset=utf-8';
  if (address.endsWith('.js')) return 'text/javascript; charset=utf-8';
  if (address.endsWith('.json')) return 'application/json; charset=utf-8';
  return undefined;
}
