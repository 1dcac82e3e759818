import type {Element, Root} from 'hast';
import {describe, expect, test} from 'vitest';
import isolateLatin from './isolateLatin';
import wrapSections from './wrapSections';

const text = (value: string) => ({type: 'text' as const, value});
const element = (tagName: string, properties: Element['properties'], ...children: Element['children']): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const root = (...children: Root['children']): Root => ({type: 'root', children});

describe('isolateLatin', () => {
  test('wraps each Latin run', () => {
    const tree = root(element('p', {}, text('يظهر -14 في Teams.')));
    isolateLatin()(tree);
    expect(tree.children[0]).toMatchObject({
      children: [
        text('يظهر '),
        {tagName: 'bdi', properties: {dir: 'ltr', lang: 'en'}, children: [text('-14')]},
        text(' في '),
        {tagName: 'bdi', children: [text('Teams')]},
        text('.'),
      ],
    });
  });

  test('marks code as left-to-right and leaves its text whole', () => {
    const tree = root(element('p', {}, element('code', {}, text('a.b -14'))));
    isolateLatin()(tree);
    expect(tree.children[0]).toMatchObject({
      children: [{tagName: 'code', properties: {dir: 'ltr'}, children: [text('a.b -14')]}],
    });
  });

  test('leaves what already says its direction', () => {
    const inner = element('bdi', {dir: 'ltr'}, text('Join now'));
    const tree = root(element('p', {}, inner));
    isolateLatin()(tree);
    expect(tree.children[0]).toMatchObject({children: [{tagName: 'bdi', children: [text('Join now')]}]});
  });
});

test('wrapSections puts a heading and what follows it into one section', () => {
  const tree = root(
    element('p', {}, text('intro')),
    element('h2', {id: 'before'}, text('Before')),
    element('ul', {}),
    element('h2', {id: 'steps'}, text('Steps')),
    element('ol', {}),
  );
  wrapSections()(tree);
  expect(tree.children).toMatchObject([
    {tagName: 'p'},
    {
      tagName: 'section',
      properties: {className: ['section', 'section--before']},
      children: [{tagName: 'h2'}, {tagName: 'ul'}],
    },
    {
      tagName: 'section',
      properties: {className: ['section', 'section--steps']},
      children: [{tagName: 'h2'}, {tagName: 'ol'}],
    },
  ]);
});
