export interface Difference {
  readonly file: string;
  readonly kind: 'only in the first' | 'only in the second' | 'differs';
}

/** What differs between two lists as `sha256sum` writes them. */
export function differences(first: string, second: string): Difference[] {
  const [one, two] = [read(first), read(second)];
  return [...new Set([...one.keys(), ...two.keys()])].sort().flatMap((file): Difference[] => {
    if (!two.has(file)) return [{file, kind: 'only in the first'}];
    if (!one.has(file)) return [{file, kind: 'only in the second'}];
    return one.get(file) === two.get(file) ? [] : [{file, kind: 'differs'}];
  });
}

function read(sums: string): Map<string, string> {
  return new Map(
    sums
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [, sum, file] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
        if (!sum || !file) throw new Error(`Not a line of SHA256SUMS: ${line}`);
        return [file, sum];
      }),
  );
}
