/**
 * The words of the interface, taken from where they are written: src/ for English, i18n/ar/code.json for Arabic.
 * For finding a control or a message on the page; what it says in full is written out in the test.
 */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import type {Locale} from '../src/lib/locale';

/**
 * The words of a message id.
 *
 * @param values what stands for {name} in it
 * @throws Error when no message has this id in the language, or it is empty: that would be found on any page
 */
export function words(locale: Locale, id: string, values: Record<string, string | number> = {}): string {
  const message = (locale === 'ar' ? arabic : english)()[id];
  if (!message?.trim()) throw new Error(`There is no message ${id} in ${locale}.`);
  return message.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
}

const arabic = once(() => {
  const messages = JSON.parse(readFileSync('i18n/ar/code.json', 'utf8')) as Record<string, {message: string}>;
  return Object.fromEntries(Object.entries(messages).map(([id, {message}]) => [id, message]));
});

const english = once(() => {
  const messages: Record<string, string> = {
    ...(JSON.parse(
      readFileSync('node_modules/@docusaurus/theme-translations/locales/base/theme-common.json', 'utf8'),
    ) as Record<string, string>),
  };
  for (const file of readdirSync('src', {recursive: true, encoding: 'utf8'}).filter((name) => /\.tsx?$/.test(name))) {
    const text = readFileSync(path.join('src', file), 'utf8');
    if (/\btranslate\(|<Translate\b/.test(text))
      collect(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX), messages);
  }
  return messages;
});

/** Finds translate({id, message}) and <Translate id>message</Translate>. */
function collect(node: ts.Node, messages: Record<string, string>): void {
  if (
    ts.isCallExpression(node) &&
    node.expression.getText() === 'translate' &&
    node.arguments[0] &&
    ts.isObjectLiteralExpression(node.arguments[0])
  ) {
    const value = (name: string) =>
      node.arguments
        .flatMap((argument) => (ts.isObjectLiteralExpression(argument) ? [...argument.properties] : []))
        .filter(ts.isPropertyAssignment)
        .find((property) => property.name.getText() === name && ts.isStringLiteralLike(property.initializer));
    const [id, message] = [value('id'), value('message')].map((property) =>
      property ? (property.initializer as ts.StringLiteralLike).text : undefined,
    );
    if (id && message) messages[id] = message;
  } else if (ts.isJsxElement(node) && node.openingElement.tagName.getText() === 'Translate') {
    const id = node.openingElement.attributes.properties.find(
      (attribute): attribute is ts.JsxAttribute => ts.isJsxAttribute(attribute) && attribute.name.getText() === 'id',
    )?.initializer;
    const message = node.children
      .map((child) =>
        ts.isJsxExpression(child) && child.expression && ts.isStringLiteralLike(child.expression)
          ? child.expression.text
          : child.getText().trim(),
      )
      .join('');
    if (id && ts.isStringLiteral(id)) messages[id.text] = message.replace(/\s+/g, ' ');
  }
  node.forEachChild((child) => collect(child, messages));
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
