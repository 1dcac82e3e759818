import {describe, expect, test} from 'vitest';
import {carriedPage, carriedStyle, relative} from './carried';

describe('a reference becomes a file', () => {
  test.each([
    ['ar/vpn-connect/index.html', '/ar/teams-chat/', '../teams-chat/index.html'],
    ['ar/vpn-connect/index.html', '/ar/teams-chat/#write', '../teams-chat/index.html#write'],
    ['ar/vpn-connect/index.html', '/en/vpn-connect/', '../../en/vpn-connect/index.html'],
    ['ar/vpn-connect/index.html', '/ar/assets/css/styles.1.css', '../assets/css/styles.1.css'],
    ['ar/vpn-connect/index.html', '/ar/search/?q=x#y', '../search/index.html#y'],
    ['index.html', '/ar/', 'ar/index.html'],
    ['ar/index.html', '#main', '#main'],
    ['ar/index.html', 'https://elsewhere.example/', 'https://elsewhere.example/'],
    ['ar/index.html', 'tel:+97300000000', 'tel:+97300000000'],
  ])('on %s: %s → %s', (from, reference, expected) => expect(relative(from, reference)).toBe(expected));
});

test('a page has no address of the server left, nothing that waits for the app, and says what is missing', () => {
  const page = carriedPage(
    'en/a/index.html',
    '<html><head><link rel=manifest href=/en/m><script src="/en/wake.js" data-app="/en/main.js"></script></head><body><form role="search" action="/en/search/"></form><a href="/en/b/">b</a><a href="/en/search/" data-search="">s</a><a href="/en/progress/">p</a><div data-app="alive"></div></body></html>',
    'en',
  );
  expect(page).not.toMatch(/data-app|manifest|href="[^"]*(?:search|progress)|role="search"|"\/en/);
  expect(page).toContain('src="../wake.js"');
  expect(page).toContain('href="../b/index.html"');
  expect(page).toContain('Here the browser forbids');
});

test('fonts are found beside the style sheet', () => {
  expect(carriedStyle('ar/assets/css/styles.css', '@font-face{src:url(/ar/assets/fonts/a.woff2)}b{background:url("data:image/png;base64,AA")}')).toBe(
    '@font-face{src:url(../fonts/a.woff2)}b{background:url("data:image/png;base64,AA")}',
  );
});
