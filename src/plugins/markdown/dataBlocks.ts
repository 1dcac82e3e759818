import type {Nodes, Root, RootContent} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import {visit} from 'unist-util-visit';
import {formatDay, isDay} from '../../lib/dates';
import type {Locale, Words} from '../../lib/locale';
import type {VpnMessage} from '../../lib/vpnMessages';
import type {SiteData} from '../readData';

interface Options {
  readonly data: SiteData;
  readonly locale: Locale;
}

const LABELS: Record<'message' | 'meaning' | 'try' | 'stop' | 'uncertain', Words> = {
  message: {en: 'On the screen', ar: 'على الشاشة'},
  meaning: {en: 'What it usually means', ar: 'ما تعنيه عادةً'},
  try: {en: 'Try', ar: 'جرّب'},
  stop: {en: 'Call support', ar: 'اتصل بالدعم'},
  uncertain: {
    en: 'Seen in practice; we found no text of the vendor that confirms it.',
    ar: 'معروف من التجربة؛ لم نجد نصًّا من الشركة المنتجة يؤكده.',
  },
};

/**
 * Writes shared data into the page while it compiles, so that no page carries a
 * table at run time: <Sources ids="P-05 P-13" /> and <VpnMessages product="…" />.
 */
export default function dataBlocks({data, locale}: Options) {
  const blocks: Record<string, (attribute: (name: string) => string) => RootContent> = {
    Sources: (attribute) => sourceList(attribute('ids').split(/\s+/)),
    VpnMessages: (attribute) => messageList(attribute('product')),
  };

  return (tree: Root, file: {fail(reason: string, place?: Nodes): never}) => {
    visit(tree, 'mdxJsxFlowElement', (node: MdxJsxFlowElement, index, parent) => {
      const block = node.name && Object.hasOwn(blocks, node.name) ? blocks[node.name] : undefined;
      if (!block || !parent || index === undefined) return;
      const attribute = (name: string): string => {
        const found = node.attributes.find((entry) => entry.type === 'mdxJsxAttribute' && entry.name === name);
        return typeof found?.value === 'string' ? found.value : file.fail(`<${node.name}> needs ${name}="…".`, node);
      };
      try {
        parent.children[index] = block(attribute);
      } catch (error) {
        file.fail((error as Error).message, node);
      }
    });
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
          text([source.title[locale], [source.publisher[locale], date].filter(Boolean).join(locale === 'ar' ? '، ' : ', ')].join('. ') + '. '),
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

  function messageBlock({id, sign, message, code, meaning, try: attempt, stop, certain}: VpnMessage): RootContent {
    const row = (label: Words, value: RootContent[]) => [
      element('dt', {}, [text(label[locale])]),
      element('dd', {}, value),
    ];
    const onScreen = [message, code && !message?.includes(code) ? code : undefined].filter((part) => part !== undefined);
    return element('section', {className: 'message', id: `message-${id}`}, [
      element('p', {className: 'message-sign'}, [text(sign[locale])]),
      element('dl', {}, [
        ...(onScreen.length > 0
          ? row(LABELS.message, onScreen.flatMap((part) => [element('code', {lang: 'en'}, [text(part)]), text(' ')]))
          : []),
        ...row(LABELS.meaning, [text(meaning[locale])]),
        ...row(LABELS.try, [text(attempt[locale])]),
        ...row(LABELS.stop, [text(stop[locale])]),
      ]),
      ...(certain ? [] : [element('p', {className: 'message-doubt'}, [text(LABELS.uncertain[locale])])]),
    ]);
  }
}

// Markdown has no node for these elements; `hName` tells the next stage which one is meant.
function element(name: string, properties: Record<string, string>, children: RootContent[]): RootContent {
  return {type: 'element', data: {hName: name, hProperties: properties}, children} as unknown as RootContent;
}

function text(value: string): RootContent {
  return {type: 'text', value};
}
