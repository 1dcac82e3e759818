import {expect, test} from 'vitest';
import {SITES, addressOf, languagesOf, linkOf, sourceOf, type Place} from './sites';

const HOME = {section: '', name: ''};
const SECTION = {section: 'vpn', name: ''};
const PAGE = {section: 'vpn', name: 'vpn-connect'};

const addresses = (place: Place) =>
  SITES.flatMap((site) => [addressOf(site, 'ar', place), addressOf(site, 'en', place)]);

test('every site has its way of making addresses', () => {
  expect(addresses(HOME)).toEqual(['/ar/', '/en/', '/ar/', '/', '/ar/', '/', '/ar/', '/']);
  expect(addresses(SECTION)).toEqual([
    '/ar/vpn/',
    '/en/vpn/',
    '/ar/vpn/',
    '/vpn/',
    '/ar/vpn/',
    '/vpn/',
    '/ar/vpn',
    '/vpn',
  ]);
  expect(addresses(PAGE)).toEqual([
    '/ar/vpn-connect/',
    '/en/vpn-connect/',
    '/ar/vpn/vpn-connect/',
    '/vpn/vpn-connect/',
    '/ar/vpn/vpn-connect.html',
    '/vpn/vpn-connect.html',
    '/ar/vpn/vpn-connect',
    '/vpn/vpn-connect',
  ]);
});

test('links and files are as each tool reads them', () => {
  expect([linkOf('starlight', 'ar', PAGE), linkOf('vitepress', 'ar', PAGE), linkOf('docusaurus', 'ar', PAGE)]).toEqual([
    '/ar/vpn/vpn-connect/',
    '/ar/vpn/vpn-connect',
    '/vpn/vpn-connect',
  ]);
  expect([
    sourceOf('starlight', 'ar', SECTION),
    sourceOf('vitepress', 'en', HOME),
    sourceOf('docusaurus', 'en', PAGE),
    sourceOf('docusaurus', 'ar', PAGE),
  ]).toEqual([
    'src/content/docs/ar/vpn/index.md',
    'index.md',
    'docs/vpn/vpn-connect.md',
    'i18n/ar/docusaurus-plugin-content-docs/current/vpn/vpn-connect.md',
  ]);
});

test('a language that the site has not is refused', () => {
  expect(languagesOf(undefined)).toEqual(['ar', 'en']);
  expect(languagesOf('ar')).toEqual(['ar']);
  expect(() => languagesOf('fr')).toThrow('--language fr is none of ar, en.');
});
