// @vitest-environment happy-dom
/** What stands on a page is drawn again as it is. */
import {createElement} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import {expect, test} from 'vitest';
import {contentOf} from './vnodes';

function parsed(html: string): Element {
  const box = document.createElement('div');
  box.append(document.createRange().createContextualFragment(html));
  return box;
}
const again = (html: string, draw?: Parameters<typeof contentOf>[1]): string =>
  renderToStaticMarkup(createElement('div', null, ...contentOf(parsed(html), draw)));

test.each([
  '<p>Words, <a href="/en/vpn/#a">a link</a> and <kbd dir="ltr">Win+L</kbd>.</p><ul><li>one</li><li>two</li></ul>',
  '<p>نص و<bdi dir="ltr" lang="en">VPN</bdi></p>',
  'bare words &lt;img src=x onerror=throw&gt; &amp; more',
])('%s', (html) => expect(again(html)).toBe(`<div>${html}</div>`));

test('but for what a component adds, and what somebody draws otherwise', () => {
  expect(again('<p>kept</p><p data-added="">added</p><!-- remark --><b data-item="x"><i>in</i></b>')).toBe(
    '<div><p>kept</p><b data-item="x"><i>in</i></b></div>',
  );
  expect(
    again('<h3>Before</h3><section><b data-item="x">in</b></section>', (element) =>
      element.matches('[data-item]') ? createElement('u', null, 'ours') : undefined,
    ),
  ).toBe('<div><h3>Before</h3><section><u>ours</u></section></div>');
});
