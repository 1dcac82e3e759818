/**
 * Names through which the markup, the scripts before the app, the programs and the tests talk to each
 * other: an attribute that one of them renames alone is refused where it stands.
 */
import {readFileSync} from 'node:fs';

const FILE = 'src/lib/attributes.json';
const KNOWN = new Set(Object.keys(JSON.parse(readFileSync(new URL(FILE, import.meta.url), 'utf8'))));

/** Rules of the content checker, which are no attributes. */
const RULES = new Set(['missing', 'schema', 'unknown']);

const nameOf = (property) => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Every `data-…` attribute, however it is written, stands in the list with its meaning. */
const attributes = {
  meta: {
    type: 'problem',
    messages: {unknown: `data-{{name}} is in no list. Write it to ${FILE} with its meaning, or correct it.`},
    schema: [],
  },
  create(context) {
    const check = (node, name) => {
      // A test may mark what it looks at.
      if (!KNOWN.has(name) && !name.startsWith('test-')) context.report({node, messageId: 'unknown', data: {name}});
    };
    const checkText = (node, text) => {
      // A selector, markup, or the name alone.
      for (const [, name] of text.matchAll(
        /(?:^|[[<\s"'(,])data-([a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?=[\]=~^$*|\s>"'{]|$)/g,
      ))
        if (!RULES.has(name)) check(node, name);
    };
    return {
      JSXAttribute({name: node}) {
        if (node.type === 'JSXIdentifier' && node.name.startsWith('data-')) check(node, node.name.slice(5));
      },
      Literal(node) {
        if (typeof node.value === 'string') checkText(node, node.value);
      },
      TemplateElement(node) {
        checkText(node, node.value.raw);
      },
      MemberExpression({object, property, computed}) {
        if (object.type === 'MemberExpression' && object.property.name === 'dataset' && !computed)
          check(property, nameOf(property.name));
      },
    };
  },
};

export const names = {rules: {attributes}};

/** Keys of the browser's stores and names of our events have one list each. */
export const STORED = [
  {
    selector:
      'CallExpression[callee.property.name=/^(?:getItem|setItem|removeItem)$/] > :matches(Literal, TemplateLiteral).arguments:first-child',
    message:
      'Keys of the browser’s stores stand in src/lib/storageKeys.ts: both languages and every release share them.',
  },
  {
    selector:
      ':matches(NewExpression[callee.name=/Event$/], CallExpression[callee.property.name="addEventListener"], CallExpression[callee.name="on"]) > Literal[value=/:/].arguments:first-child, NewExpression[callee.name="CustomEvent"] > Literal.arguments:first-child',
    message: 'Our own events stand in src/lib/events.ts: who sends one and who hears it are different rooms.',
  },
];
