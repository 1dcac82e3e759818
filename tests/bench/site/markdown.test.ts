import {load} from 'cheerio';
import {expect, test} from 'vitest';
import {toMarkdown} from './markdown';

const PAGES: Readonly<Record<string, string>> = {'/en/vpn/': '/vpn/'};
const markdownOf = (html: string) => toMarkdown(load(`<main>${html}</main>`), 'main', (href) => PAGES[href]);

test.each([
  ['a heading and a paragraph', '<h2 id="a">Before</h2><p>Two\nlines.</p>', '## Before\n\nTwo lines.\n'],
  ['words without a paragraph', 'Loose <b>words</b><p>more</p>', 'Loose **words**\n\nmore\n'],
  ['marks at the letters', '<p>a<strong> b </strong>c <em>d</em></p>', 'a **b** c *d*\n'],
  ['code and keys', '<p><code>-14</code> <code>a`b</code> <kbd>Ctrl+K</kbd></p>', '`-14` ``a`b`` `Ctrl+K`\n'],
  ['a link that leads on', '<p><a href="/en/vpn/">VPN</a></p>', '[VPN](/vpn/)\n'],
  ['a link that leads nowhere there', '<p><a href="/en/progress/">Go on</a></p>', 'Go on\n'],
  ['a list', '<ul><li>one</li><li><p>two</p><p>more</p></li></ul>', '- one\n- two\n\n  more\n'],
  ['steps', '<ol><li>one</li><li>two</li></ol>', '1. one\n2. two\n'],
  [
    'a tree',
    '<div><p>Sound?</p><ul><li><span>Yes</span><div><p>Louder?</p><ul><li><span>No</span><div><p>Call.</p></div></li></ul></div></li></ul></div>',
    'Sound?\n\n- Yes\n\n  Louder?\n\n  - No\n\n    Call.\n',
  ],
  [
    'a checklist',
    '<div data-item="x"><div><p>Screen locked</p><p>Press a key.</p></div></div>',
    '- [ ] Screen locked\n\n  Press a key.\n',
  ],
  ['answers', '<fieldset><legend>Why?</legend><label><span>So</span></label></fieldset>', '**Why?**\n\n- So\n'],
  ['a solution', '<details><summary>Solution</summary><p>Stop.</p></details>', '**Solution**\n\nStop.\n'],
  ['a callout', '<aside><p>Warning</p><p>Stop.</p></aside>', '> Warning\n>\n> Stop.\n'],
  [
    'a table',
    '<table><thead><tr><th>Code</th><th>What</th></tr></thead><tbody><tr><td><code>a|b</code></td><td><p>one</p><p>two</p></td></tr></tbody></table>',
    '| Code | What |\n| --- | --- |\n| `a\\|b` | one two |\n',
  ],
  ['a table without a head', '<table><tr><td>a</td><td>b</td></tr></table>', '|  |  |\n| --- | --- |\n| a | b |\n'],
  [
    'what would be a mark',
    '<p>1. a_b {c} &lt;d&gt; [e] *f* :g &amp;amp;</p>',
    '1\\. a\\_b \\{c\\} &lt;d> \\[e\\] \\*f\\* \\:g &amp;amp;\n',
  ],
  ['what would be a list', '<p>- 14</p>', '\\- 14\n'],
  ['Latin within Arabic', '<p>عبر <bdi dir="ltr" lang="en">VPN</bdi>، ثم</p>', 'عبر VPN، ثم\n'],
])('%s', (_what, html, markdown) => expect(markdownOf(html)).toBe(markdown));
