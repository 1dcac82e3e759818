/** The part of a bundler's configuration that keeps styles out of the one file that every page loads. */
interface OwnStyles {
  readonly optimization: {readonly splitChunks: {readonly cacheGroups: Readonly<Record<string, unknown>>}};
}

/**
 * Puts the styles of some modules into a file of their own, which travels with the first of them that is asked for.
 *
 * @param name of the file
 * @param test which modules
 */
export function ownStyles(name: string, test: RegExp): OwnStyles {
  // Before the framework's own group, which puts all styles into one file.
  const group = {name, test, type: 'css/mini-extract', chunks: 'all', enforce: true, priority: 60};
  return {optimization: {splitChunks: {cacheGroups: {[name]: group}}}};
}
