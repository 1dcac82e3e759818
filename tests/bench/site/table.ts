/** Tables of what was measured, for bench/README.md and for the terminal. */
import {PARTS, type Part, type Results, type Row} from './results';
import {PEERS, SITES, TITLES, type Site} from './sites';

type Unit = 'bytes' | 'milliseconds' | 'seconds' | 'count' | 'shift' | 'share';

interface Measure {
  readonly title: string;
  readonly unit: Unit;
}

/** In the order in which they are printed. */
export const MEASURES: Readonly<Record<Part, Readonly<Record<string, Measure>>>> = {
  peers: {
    pages: {title: 'Pages', unit: 'count'},
    words: {title: 'Words of the content', unit: 'count'},
    seconds: {title: 'Build, time', unit: 'seconds'},
    processor: {title: 'Build, processor time', unit: 'seconds'},
    memory: {title: 'Build, most memory', unit: 'bytes'},
  },
  weight: {
    bytes: {title: 'First visit, bytes', unit: 'bytes'},
    bare: {title: 'First visit without fonts, bytes', unit: 'bytes'},
    requests: {title: 'First visit, requests', unit: 'count'},
    script: {title: 'JavaScript that was parsed', unit: 'bytes'},
    later: {title: 'Copy for reading offline, in the background', unit: 'bytes'},
  },
  paint: {
    first: {title: 'First contentful paint', unit: 'milliseconds'},
    largest: {title: 'Largest contentful paint', unit: 'milliseconds'},
    shift: {title: 'Cumulative layout shift', unit: 'shift'},
    tick: {title: 'Tick at first paint, until it is counted', unit: 'milliseconds'},
    kept: {title: 'Ticks that were there after a reload', unit: 'share'},
  },
  next: {
    next: {title: 'Next page, from the click until its title is painted', unit: 'milliseconds'},
  },
  lighthouse: {
    'first-contentful-paint': {title: 'Lighthouse, first contentful paint', unit: 'milliseconds'},
    'largest-contentful-paint': {title: 'Lighthouse, largest contentful paint', unit: 'milliseconds'},
    'total-blocking-time': {title: 'Lighthouse, total blocking time', unit: 'milliseconds'},
  },
};

const LANGUAGES = {ar: 'Arabic', en: 'English'} as const;

const number = (value: number, digits = 0): string =>
  value.toLocaleString('en-GB', {minimumFractionDigits: digits, maximumFractionDigits: digits});

export function say(value: number, unit: Unit): string {
  switch (unit) {
    case 'bytes':
      return value >= 10_000_000 ? `${number(value / 1e6)} MB` : `${number(value / 1000, value < 10_000 ? 1 : 0)} kB`;
    case 'milliseconds':
      return `${number(value)} ms`;
    case 'seconds':
      return `${number(value)} s`;
    case 'shift':
      return number(value, 3);
    case 'share':
      return `${number(100 * value)} %`;
    case 'count':
      return number(value);
  }
}

/** Ours in relation to a peer; nothing where one of them is nothing. */
export function ratio(ours: number | undefined, theirs: number | undefined): string {
  if (ours === undefined || !theirs) return '';
  const found = ours / theirs;
  return ` (${number(found, found < 10 ? 2 : 0)})`;
}

/** A table for each measure: a row for each page and language, a column for each site. Behind a peer's value stands ours ÷ its. */
export function tables({parts, rows}: Results): string {
  const sections = Object.entries(MEASURES).flatMap(([part, measures]) => {
    const circumstances = parts[part as Part];
    if (!circumstances) return [];
    const with_ = Object.entries(circumstances.versions).map(([name, version]) => `${name} ${version}`);
    return [
      `Measured on ${circumstances.date} with ${with_.join(', ')}.`,
      ...Object.entries(measures).flatMap(([name, measure]) =>
        tableOf(
          measure,
          rows.filter((row) => row.part === part && row.measure === name),
        ),
      ),
    ];
  });
  return sections.join('\n\n');
}

/** Counts of the content, which are to be the same, and costs of the build. */
const NO_RACE: ReadonlySet<string> = new Set(['pages', 'words']);
/** Less than that is chance. */
const EVEN = 1.02;

/** Where ours costs more than a peer, or is slower: a line for each, so that nobody has to look for them. */
export function behind({rows}: Results): readonly string[] {
  return PARTS.flatMap((part) =>
    Object.entries(MEASURES[part]).flatMap(([name, {title, unit}]) =>
      rows
        .filter((row) => row.part === part && row.measure === name && row.site !== 'ours' && !NO_RACE.has(name))
        .flatMap(({page, language, site, value}) => {
          const ours = rows.find(
            (row) =>
              row.part === part &&
              row.measure === name &&
              row.page === page &&
              row.language === language &&
              row.site === 'ours',
          );
          return ours && ours.value > EVEN * value
            ? [
                `${title}, ${nameOf(page, language)}: ${say(ours.value, unit)}, ${TITLES[site]} ${say(value, unit)}${ratio(ours.value, value)}`,
              ]
            : [];
        }),
    ),
  );
}

const nameOf = (page: string, language: Row['language']): string =>
  language ? `${page}, ${LANGUAGES[language]}` : page;

function tableOf({title, unit}: Measure, rows: readonly Row[]): readonly string[] {
  if (rows.length === 0) return [];
  const lines = new Map<string, Partial<Record<Site, number>>>();
  for (const {page, language, site, value} of rows) {
    const name = nameOf(page, language);
    lines.set(name, {...lines.get(name), [site]: value});
  }
  // What only one of them has needs no columns for the others.
  const sites = SITES.filter((site) => rows.some((row) => row.site === site));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    [
      line([title, ...sites.map((site) => TITLES[site])]),
      line(['---', ...sites.map(() => '---:')]),
      ...[...lines].map(([name, values]) =>
        line([
          name,
          ...sites.map((site) => {
            const value = values[site];
            if (value === undefined) return '–';
            return say(value, unit) + (site === 'ours' ? '' : ratio(values.ours, value));
          }),
        ]),
      ),
    ].join('\n'),
  ];
}

const [BEGIN, END] = ['<!-- figures: written by npm run bench -->', '<!-- end of the figures -->'];

/** Puts the tables between the two marks of a page. @throws Error when a mark is missing */
export function between(page: string, text: string): string {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`The page has no place for the figures: “${BEGIN}” and “${END}”.`);
  return `${page.slice(0, from + BEGIN.length)}\n\n${text}\n\n${page.slice(to)}`;
}

const BAR = {height: 26, gap: 8, label: 110, width: 420} as const;

/** A bar for each site: what a first visit of a guide in Arabic costs. Empty until that was weighed. */
export function picture({rows}: Results): string | undefined {
  const found = [...['ours' as const], ...PEERS].flatMap((site) => {
    const row = rows.find(
      ({part, measure, page, language, site: of}) =>
        part === 'weight' && measure === 'bytes' && page === 'guide' && language === 'ar' && of === site,
    );
    return row ? [{site, value: row.value}] : [];
  });
  if (found.length === 0) return undefined;
  const most = Math.max(...found.map(({value}) => value));
  const title = `First visit of a guide in Arabic: ${found.map(({site, value}) => `${TITLES[site]} ${say(value, 'bytes')}`).join(', ')}`;
  const height = found.length * (BAR.height + BAR.gap) + BAR.gap;
  const bars = found.map(({site, value}, index) => {
    const y = BAR.gap + index * (BAR.height + BAR.gap);
    const width = Math.round((BAR.width * value) / most);
    const middle = y + BAR.height / 2 + 5;
    return [
      `  <text x="${BAR.label - 10}" y="${middle}" text-anchor="end">${TITLES[site]}</text>`,
      `  <rect x="${BAR.label}" y="${y}" width="${width}" height="${BAR.height}" rx="4" fill="${site === 'ours' ? '#0b6e5f' : '#8a979a'}"/>`,
      `  <text x="${BAR.label + width + 8}" y="${middle}">${say(value, 'bytes')}</text>`,
    ].join('\n');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${BAR.label + BAR.width + 90} ${height}" role="img" font-family="sans-serif" font-size="14" fill="#1c2729">
  <title>${title}</title>
  <rect width="100%" height="100%" fill="#fff"/>
${bars.join('\n')}
</svg>
`;
}
