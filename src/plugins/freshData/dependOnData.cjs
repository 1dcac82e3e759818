/**
 * Tells the bundler which files of data/ a page shows, so that the page is compiled again when
 * one of them changes while somebody writes.
 *
 * @this {{getOptions(): {files: Record<string, string[]>}, addDependency(file: string): void}}
 * @param {string} source of the page
 */
module.exports = function dependOnData(source) {
  for (const [tag, files] of Object.entries(this.getOptions().files)) {
    if (source.includes(`<${tag}`)) files.forEach((file) => this.addDependency(file));
  }
  return source;
};
