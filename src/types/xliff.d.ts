/** What a test uses of it; the package brings no types. */
declare module 'xliff' {
  /** @param options `captureSpacesBetweenElements`: also white space between two placeholders */
  export function xliff12ToJs(
    text: string,
    options: {readonly captureSpacesBetweenElements: boolean},
  ): Promise<unknown>;
  /** @param options an indentation would stand between words and placeholders too */
  export function jsToXliff12(document: unknown, options: {readonly indent: string}): Promise<string>;
}
