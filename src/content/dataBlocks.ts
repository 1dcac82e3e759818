import type {RootContent} from 'mdast';
import {formatDay, isDay} from '../lib/dates';
import type {Locale} from '../lib/locale';
import type {VpnMessage} from '../lib/vpnMessages';
import {messageTerms} from '../lib/finder';
import type {SiteData} from './readData';
import {component, element, text} from './nodes';
import referenceBlocks, {type SourcedFile} from './referenceBlocks';
import {LOCALE_FACTS} from '../lib/localeFacts';
import {WORDS} from './words';
import type {ProgramWords} from './words/en';

/** Component → the files of data/ that it shows. */
export const BLOCK_FILES = {
  Bandwidth: ['bandwidth', 'sources'],
  Glossary: ['glossary'],
  Limits: ['limits', 'sources'],
  Revisions: ['revisions', 'sources'],
  Shortcuts: ['shortcuts', 'sources'],
  Sources: ['sources'],
  VpnMessages: ['vpn-messages'],
} as const;

/** What an attribute of the component says. */
type Attribute = (name: string) => string | undefined;

/** Component of a page → the nodes that stand in its place. @throws Error when the data do not have what it names */
export type DataBlocks = Readonly<Record<keyof typeof BLOCK_FILES, (attribute: Attribute) => RootContent>>;

/** What stands in the place of a component, where it is one that shows shared data. */
export const blockOf = (blocks: DataBlocks, name: string) =>
  Object.hasOwn(blocks, name) ? blocks[name as keyof DataBlocks] : undefined;

/**
 * What shared data look like in a page: <Sources ids="P-05 P-13" />, <VpnMessages product="…" />
 * and the tables of the reference pages.
 */
export default function dataBlocks(data: SiteData, locale: Locale): DataBlocks {
  const reference = referenceBlocks(data, locale);
  return {
    Bandwidth: () => reference.bandwidth(),
    Glossary: () => reference.glossary(),
    Limits: () => reference.limits(),
    Revisions: () => reference.revisions(),
    Shortcuts: () => reference.shortcuts(),
    Sources: (attribute) =>
      sourceList(attribute('ids')?.split(/\s+/) ?? reference.sourcesOf(attribute('of') as SourcedFile)),
    VpnMessages: (attribute) => {
      const product = attribute('product');
      return product === undefined ? messageFinder() : messageList(product);
    },
  };

  function sourceList(ids: string[]): RootContent {
    return element(
      'ul',
      {className: 'sources'},
      ids.map((id) => {
        const source = data.sources[id];
        if (!source) throw new Error(`There is no source ${id} in data/sources.yml.`);
        const date = source.date && (isDay(source.date) ? formatDay(source.date, locale) : source.date);
        return element('li', {id: `source-${id.toLowerCase()}`}, [
          text(
            [
              source.title[locale],
              [source.publisher[locale], date].filter(Boolean).join(LOCALE_FACTS[locale].comma),
            ].join('. ') + '. ',
          ),
          ...(source.reference ? [element('code', {}, [text(source.reference)]), text(' ')] : []),
          ...source.addresses.flatMap((address) => [
            element('a', {href: `https://${address}`, rel: 'noreferrer', dir: 'ltr'}, [text(address)]),
            text(' '),
          ]),
        ]);
      }),
    );
  }

  function messageList(product: string): RootContent {
    const messages = data.vpnMessages.filter((message) => message.product === product);
    if (messages.length === 0) throw new Error(`data/vpn-messages.yml has no message of the product ${product}.`);
    return element('div', {className: 'messages'}, messages.map(messageBlock));
  }

  /** All messages, to be found by a code, a percentage or a word of either language. */
  function messageFinder(): RootContent {
    return component(
      'Finder',
      {kind: 'messages', groups: [...new Set(data.vpnMessages.map(({product}) => product))].join(' ')},
      data.vpnMessages.map((message) =>
        component('FinderRow', {group: message.product, terms: messageTerms(message).join(' ')}, [
          messageBlock(message),
        ]),
      ),
    );
  }

  function messageBlock({id, sign, message, code, meaning, try: attempt, stop, certain}: VpnMessage): RootContent {
    const row = (label: keyof ProgramWords['messages'], value: RootContent[]) => [
      element('dt', {}, [text(WORDS[locale].messages[label])]),
      element('dd', {}, value),
    ];
    const onScreen = [message, code && !message?.includes(code) ? code : undefined].filter(
      (part) => part !== undefined,
    );
    return element('section', {className: 'message', id: `message-${id}`}, [
      element('p', {className: 'message-sign'}, [text(sign[locale])]),
      element('dl', {}, [
        ...(onScreen.length > 0
          ? row(
              'message',
              onScreen.flatMap((part) => [element('code', {lang: 'en'}, [text(part)]), text(' ')]),
            )
          : []),
        ...row('meaning', [text(meaning[locale])]),
        ...row('try', [text(attempt[locale])]),
        ...row('stop', [text(stop[locale])]),
      ]),
      ...(certain ? [] : [element('p', {className: 'message-doubt'}, [text(WORDS[locale].messages.uncertain)])]),
    ]);
  }
}
