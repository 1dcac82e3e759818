/**
 * The part of Lucene's analysis that our indexes use, as OpenSearch and Elasticsearch build it from their settings,
 * by the strictest reading: what is not known, not defined or not well formed is refused. Stemmers are checked by
 * name and leave words as they are.
 */

export class IllegalArgument extends Error {}

const refuse = (message: string): never => {
  throw new IllegalArgument(message);
};

type Settings = Readonly<Record<string, unknown>>;
type Named = Readonly<Record<string, Settings>>;

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

function onlyHas(settings: Settings, names: readonly string[], what: string): void {
  const other = Object.keys(settings).find((name) => name !== 'type' && !names.includes(name));
  if (other) refuse(`unknown setting [${other}] of ${what}`);
}

/** Ways to say one place of a text; each is one word or several. */
type Place = readonly (readonly string[])[];
type TextStep = (text: string) => string;
type WordStep = (places: readonly Place[]) => Place[];

/** What stands on a side of a mapping rule: `\u0623` is a letter. */
function unescaped(side: string): string {
  if (/\\(?!u[\da-fA-F]{4}|[\\ntrbf])/.test(side)) refuse(`Invalid escaped char in [${side}]`);
  return side.replace(/\\u([\da-fA-F]{4})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function mapping(settings: Settings, name: string): TextStep {
  onlyHas(settings, ['mappings'], name);
  if (!isTexts(settings.mappings))
    return refuse('mapping requires either `mappings` or `mappings_path` to be configured');
  const rules = new Map<string, string>();
  for (const rule of settings.mappings) {
    const [, left, right] = /^(.*)\s*=>\s*(.*)\s*$/.exec(rule) ?? refuse(`Invalid Mapping Rule : [${rule}]`);
    const from = unescaped(left!.trim());
    if (from === '') refuse('cannot match the empty string');
    if (rules.has(from)) refuse(`match "${from}" was already added`);
    rules.set(from, unescaped(right!.trim()));
  }
  const longest = Math.max(...[...rules.keys()].map((key) => key.length));
  return (text) => {
    let out = '';
    for (let at = 0; at < text.length;) {
      let length = longest;
      while (length > 0 && !rules.has(text.slice(at, at + length))) length -= 1;
      out += length > 0 ? rules.get(text.slice(at, at + length))! : text[at]!;
      at += Math.max(length, 1);
    }
    return out;
  };
}

function replacement(settings: Settings, name: string): TextStep {
  onlyHas(settings, ['pattern', 'replacement'], name);
  const {pattern, replacement: by = ''} = settings;
  if (typeof pattern !== 'string' || typeof by !== 'string') return refuse(`pattern is missing for [${name}]`);
  const expression = new RegExp(pattern, 'gu');
  return (text) => text.replace(expression, by);
}

function charFilter(settings: Settings, name: string): TextStep {
  if (settings.type === 'mapping') return mapping(settings, name);
  if (settings.type === 'pattern_replace') return replacement(settings, name);
  return refuse(`Unknown char_filter type [${String(settings.type)}] for [${name}]`);
}

function tokenizer(settings: Settings, name: string): (text: string) => string[] {
  if (settings.type !== 'pattern') return refuse(`Unknown tokenizer type [${String(settings.type)}] for [${name}]`);
  onlyHas(settings, ['pattern', 'group', 'flags'], name);
  const {pattern, group} = settings;
  if (typeof pattern !== 'string' || group !== 0) return refuse(`[${name}] is to take whole matches as words`);
  // As Java: a word may not be cut inside a pair of surrogates.
  const expression = new RegExp(pattern, 'gu');
  return (text) => [...text.matchAll(expression)].map(([word]) => word);
}

const eachWord =
  (change: (word: string) => string): WordStep =>
  (places) =>
    places.map((ways) => ways.map((way) => way.map(change)));

/** Names of Elastic's and OpenSearch's table of stemmers; a few are enough to refuse what is none. */
const STEMMERS = ['arabic', 'english', 'light_english', 'minimal_english', 'possessive_english', 'french', 'german'];

const normalized = (word: string): string =>
  word
    .replace(/[آأإ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/[ـ\u064b-\u0652]/g, '');

function synonyms(settings: Settings, name: string, read: (text: string) => readonly Place[]): WordStep {
  onlyHas(settings, ['synonyms', 'expand', 'lenient'], name);
  if (!isTexts(settings.synonyms))
    return refuse('synonym requires either `synonyms` or `synonyms_path` to be configured');
  const ways = new Map<string, string[][]>();
  for (const rule of settings.synonyms) {
    if (/(?<!\\)=>/.test(rule)) refuse(`[${name}] is a list of words for the same`);
    const terms = rule.split(/(?<!\\),/).map((term) => {
      const words = read(term.trim().replace(/\\(.)/g, '$1')).map((place) => place[0]![0]!);
      if (words.length === 0) refuse(`term: ${term} was completely eliminated by analyzer`);
      return words;
    });
    for (const term of terms) ways.set(term.join(' '), [...(ways.get(term.join(' ')) ?? [term]), ...terms]);
  }
  const longest = Math.max(...[...ways.keys()].map((term) => term.split(' ').length));
  return (places) => {
    const out: Place[] = [];
    for (let at = 0; at < places.length;) {
      let length = longest;
      const term = () =>
        places
          .slice(at, at + length)
          .map((place) => place[0]![0])
          .join(' ');
      while (length > 0 && (at + length > places.length || !ways.has(term()))) length -= 1;
      out.push(length > 0 ? [...new Map(ways.get(term())!.map((way) => [way.join(' '), way])).values()] : places[at]!);
      at += Math.max(length, 1);
    }
    return out;
  };
}

/** Filters that need no settings. */
const BUILT_IN: Readonly<Record<string, WordStep>> = {
  lowercase: eachWord((word) => word.toLowerCase()),
  arabic_normalization: eachWord(normalized),
};

function tokenFilter(settings: Settings, name: string, before: (text: string) => readonly Place[]): WordStep {
  switch (settings.type) {
    case 'pattern_replace':
      return eachWord(replacement(settings, name));
    case 'stop': {
      onlyHas(settings, ['stopwords', 'ignore_case'], name);
      const words = settings.stopwords;
      if (!isTexts(words)) return refuse(`[${name}] needs a list of words`);
      const stopped = new Set(words);
      return (places) =>
        places
          .map((ways) => ways.map((way) => way.filter((word) => !stopped.has(word))).filter((way) => way.length > 0))
          .filter((ways) => ways.length > 0);
    }
    case 'stemmer':
      onlyHas(settings, ['language', 'name'], name);
      if (!STEMMERS.includes(settings.language as string))
        refuse(`Invalid stemmer class specified: ${String(settings.language)}`);
      return (places) => [...places];
    case 'synonym_graph':
      return synonyms(settings, name, before);
    default:
      return refuse(`Unknown filter type [${String(settings.type)}] for [${name}]`);
  }
}

export interface Analyzer {
  /** Whether it adds words that no text holds, so that only questions may be read with it. */
  readonly isForQuestions: boolean;
  read(text: string): readonly Place[];
}

/** @throws IllegalArgument when a part is unknown, not defined, or not well formed */
export function analyzersOf(analysis: unknown): ReadonlyMap<string, Analyzer> {
  const {
    char_filter = {},
    tokenizer: tokenizers = {},
    filter = {},
    analyzer = {},
    ...more
  } = analysis as Record<string, Named>;
  if (Object.keys(more).length > 0) refuse(`unknown part of analysis: ${Object.keys(more)[0]}`);
  const charFilters = new Map(
    Object.entries(char_filter).map(([name, settings]) => [name, charFilter(settings, name)]),
  );
  const cutters = new Map(Object.entries(tokenizers).map(([name, settings]) => [name, tokenizer(settings, name)]));
  const made = new Map<string, Analyzer>();
  for (const [name, settings] of Object.entries(analyzer)) {
    onlyHas(settings, ['char_filter', 'tokenizer', 'filter'], name);
    if (settings.type !== 'custom') refuse(`Unknown analyzer type [${String(settings.type)}] for [${name}]`);
    const cut = cutters.get(settings.tokenizer as string);
    if (!cut)
      return refuse(`Custom Analyzer [${name}] failed to find tokenizer under name [${String(settings.tokenizer)}]`);
    const texts = ((settings.char_filter ?? []) as string[]).map(
      (one) =>
        charFilters.get(one) ?? refuse(`Custom Analyzer [${name}] failed to find char_filter under name [${one}]`),
    );
    let read = (text: string): readonly Place[] =>
      cut(texts.reduce((changed, step) => step(changed), text)).map((word) => [[word]]);
    let isForQuestions = false;
    for (const one of (settings.filter ?? []) as string[]) {
      const own = filter[one];
      const before = read;
      const step = own
        ? tokenFilter(own, one, before)
        : (BUILT_IN[one] ?? refuse(`Custom Analyzer [${name}] failed to find filter under name [${one}]`));
      isForQuestions ||= own?.type === 'synonym_graph';
      read = (text) => step(before(text));
    }
    made.set(name, {isForQuestions, read});
  }
  return made;
}
