/** Texts come out of a parcel as they went in, whatever stands in them; the sheet that they share goes in once. */
import {expect, test} from 'vitest';
import {readParcel, typeOf, writeParcel} from './parcel';

const STYLE = "<style>.a>.b::after{content:'$& $1 $$'}</style>";
const TEXTS = new Map([
  ['/ar/a/', `<head>${STYLE}</head><p>أ "b" \\ </p>`],
  ['/ar/b/', `<head>${STYLE}</head><pre>${STYLE}</pre>`],
  ['/ar/c/', '<head><style>.other{}</style></head>'],
  ['/ar/d/', '<p>none</p>'],
  ['/ar/e.js', 'x("<style>")'],
]);

test('texts come out as they went in', () => {
  const parcel = writeParcel(TEXTS);
  expect([...readParcel(parcel)]).toEqual([...TEXTS]);
  expect(parcel.split('content:').length - 1).toBe(2); // once for all, and once where a page shows it
  expect([...readParcel(writeParcel(new Map([['/a.json', '{}']])))]).toEqual([['/a.json', '{}']]);
});

test.each(['', 'null', '7', '{}', '{"texts": 7}', '{"style": "", "texts": {"/a/": 7}}', '<html>'])(
  'what is no parcel holds nothing: %s',
  (text) => expect([...readParcel(text)]).toEqual([]),
);

test.each([
  ['/ar/', 'text/html; charset=utf-8'],
  ['/404.html', 'text/html; charset=utf-8'],
  ['/ar/assets/js/a.1.js', 'text/javascript; charset=utf-8'],
  ['/ar/search-index.json', 'application/json; charset=utf-8'],
  ['/ar/icon.png', undefined],
  ['/ar/styles.css', undefined],
])('%s: %s', (address, type) => expect(typeOf(address)).toBe(type));
