import {MOST_BYTES, encodingOf} from '../../lib/session/names';

/** The text of a file; undefined when it is none, or too large. */
export default async function readText(file: File): Promise<string | undefined> {
  if (file.size > MOST_BYTES) return undefined;
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const encoding = encodingOf(bytes);
    // Fatal: a list in an older encoding is refused, rather than printed with wrong letters.
    return encoding && new TextDecoder(encoding, {fatal: true}).decode(bytes);
  } catch {
    return undefined;
  }
}
