/**
 * A value that lives as long as the process. `docusaurus start` loads the configuration, and with
 * it every module that it imports, anew whenever a translation changes; what was read once is
 * not read again for that.
 *
 * @param name of its own for each value
 */
export function cachedForProcess<T>(name: string, make: () => T): T {
  const kept = globalThis as unknown as Record<symbol, T | undefined>;
  return (kept[Symbol.for(`remote-work-guides ${name}`)] ??= make());
}
