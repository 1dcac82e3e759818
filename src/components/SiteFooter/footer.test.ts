/** What data/entity.yml says of the footer: the entity's name stands there, and nothing where there is none. */
import {createElement, type ReactNode} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import {expect, test, vi} from 'vitest';
import SiteFooter from './index';

const site = vi.hoisted(() => ({
  locale: 'en',
  entity: {},
}));

vi.mock('../site', () => ({default: () => site}));
vi.mock('@docusaurus/Link', () => ({default: ({children}: {children: ReactNode}) => children}));
vi.mock('@docusaurus/Translate', () => ({
  default: ({children}: {children: ReactNode}) => children,
  translate: ({message}: {message: string}) => message,
}));

function firstLine(locale: 'ar' | 'en', name: {ar: string; en: string}): string {
  site.locale = locale;
  site.entity = {'entity.name': {kind: 'text', words: name}};
  return /<p>(.*?)<\/p>/s.exec(renderToStaticMarkup(createElement(SiteFooter)))![1]!;
}

test('the name of the entity stands above the help desk, Latin words in it isolated', () => {
  const name = {ar: 'هيئة المعلومات iGA في البحرين', en: 'Information Authority'};
  expect(firstLine('en', name)).toBe('Information Authority<br/>Help desk: {phone}. Hours: {hours}.');
  expect(firstLine('ar', name)).toBe(
    'هيئة المعلومات <bdi dir="ltr" lang="en">iGA</bdi> في البحرين<br/>Help desk: {phone}. Hours: {hours}.',
  );
});

test('an entity that has set no name has no empty line', () => {
  expect(firstLine('en', {ar: '', en: ''})).toBe('Help desk: {phone}. Hours: {hours}.');
});
