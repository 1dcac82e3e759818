/** The texts that readers meet, wherever they stand: pages, data and the words of the interface. */
import {isMap, isScalar, parseDocument, visit} from 'yaml';
import {LOCALES, inLocales, isLocale, type Locale} from '../locale';
import {keepOnly, type Range} from './ranges';
import {MESSAGES_FILE, type Site} from './site';

export interface Writing {
  readonly file: string;
  readonly text: string;
  readonly locale: Locale;
  /** The text, with everything masked that is not this language's prose (see ranges.ts). */
  readonly prose: string;
  /** The steps of a guide. */
  readonly steps: readonly Range[];
  /** Words of the interface; drawings among them also show what others write. */
  readonly isInterface: boolean;
}

/** data/language.yml names the words that it forbids. */
const NOT_WRITTEN_FOR_READERS = 'data/language.yml';

/** Pages, the values of data in each language, and the messages of the interface. */
export function writingsOf({pages, files}: Site): Writing[] {
  return [
    ...pages.map(({file, text, locale, prose, frontMatter, elements}) => ({
      file,
      text,
      locale,
      prose,
      steps: frontMatter?.kind === 'guide' ? elements.filter(({name}) => name === 'Step') : [],
      isInterface: false,
    })),
    ...files.flatMap(({file, text}) => {
      if (file === MESSAGES_FILE)
        return [
          {
            file,
            text,
            locale: 'ar' as const,
            prose: keepOnly(
              text,
              messageRanges(text).map(({message}) => message),
            ),
            steps: [],
            isInterface: true,
          },
        ];
      if (!/^data\/.*\.yml$/.test(file) || file === NOT_WRITTEN_FOR_READERS) return [];
      const ranges = wordRanges(text);
      return LOCALES.map((locale) => ({
        file,
        text,
        locale,
        prose: keepOnly(text, ranges[locale]),
        steps: [],
        isInterface: false,
      }));
    }),
  ];
}

/** Values of the keys `en` and `ar`, at any depth. */
function wordRanges(yaml: string): Record<Locale, Range[]> {
  const ranges = inLocales<Range[]>(() => []);
  visit(parseDocument(yaml), {
    Pair(_key, {key, value}) {
      if (!isScalar(key) || !isScalar(value) || !value.range || typeof key.value !== 'string' || !isLocale(key.value))
        return;
      ranges[key.value].push({start: value.range[0], end: value.range[1]});
    },
  });
  return ranges;
}

export interface MessageRange {
  readonly id: string;
  readonly message: Range;
  readonly words: string;
  readonly description: string;
}

/** The messages of a translation file of Docusaurus: {"id": {"message": "…", "description": "…"}}. */
export function messageRanges(json: string): MessageRange[] {
  const {contents} = parseDocument(json);
  if (!isMap(contents)) return [];
  return contents.items.flatMap(({key, value}) => {
    if (!isScalar(key) || !isMap(value)) return [];
    const message = value.get('message', true);
    if (!isScalar(message) || typeof message.value !== 'string' || !message.range) return [];
    return [
      {
        id: String(key.value),
        message: {start: message.range[0], end: message.range[1]},
        words: message.value,
        description: String(value.get('description') ?? ''),
      },
    ];
  });
}
