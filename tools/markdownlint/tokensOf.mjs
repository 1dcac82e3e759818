/**
 * Every token of a type, however deep it stands.
 *
 * @param {readonly import('markdownlint').MicromarkToken[]} tokens
 * @param {RegExp} type
 * @returns {Generator<import('markdownlint').MicromarkToken>}
 */
export default function* tokensOf(tokens, type) {
  for (const token of tokens) {
    if (type.test(token.type)) yield token;
    yield* tokensOf(token.children, type);
  }
}
