// @vitest-environment happy-dom
/** A browser that translates puts texts into elements of its own; what React then asks for still does what it means. */
import {afterEach, beforeEach, expect, test} from 'vitest';
import {closePage, openPage, part} from './__fixtures__/page';

const {removeChild, insertBefore} = Node.prototype; // eslint-disable-line @typescript-eslint/unbound-method -- put back below

beforeEach(async () => {
  openPage('<p id="place">Hello <b id="bold">you</b></p>');
  await import('./translation');
});
afterEach(() => {
  Object.assign(Node.prototype, {removeChild, insertBefore});
  closePage();
});

/** As a translator does: the text moves into two elements. */
function translate(text: ChildNode): void {
  const outer = document.createElement('font');
  const inner = document.createElement('font');
  text.replaceWith(outer);
  outer.append(inner);
  inner.append(text);
}
const html = (): string => part('#place').outerHTML.replace(/^<p id="place">|<\/p>$/g, '');

test('a text that was wrapped goes with its wrappers', () => {
  const text = part('#place').firstChild!;
  translate(text);
  expect(html()).toBe('<font><font>Hello </font></font><b id="bold">you</b>');
  expect(part('#place').removeChild(text)).toBe(text);
  expect(html()).toBe('<b id="bold">you</b>');
});

test('a wrapper that holds something else stays', () => {
  const text = part('#place').firstChild!;
  translate(text);
  text.parentElement!.append('more');
  part('#place').removeChild(text);
  expect(html()).toBe('<font><font>more</font></font><b id="bold">you</b>');
});

test('a text that the translator threw away is gone already', () => {
  const text = part('#place').firstChild!;
  text.remove();
  expect(part('#place').removeChild(text)).toBe(text);
  expect(html()).toBe('<b id="bold">you</b>');
});

test('what comes before a wrapped text stands before its wrapper; where that is gone, last', () => {
  const text = part('#place').firstChild!;
  translate(text);
  part('#place').insertBefore(document.createElement('i'), text);
  expect(html()).toBe('<i></i><font><font>Hello </font></font><b id="bold">you</b>');
  part('font').remove();
  part('#place').insertBefore(document.createElement('u'), text);
  expect(html()).toBe('<i></i><b id="bold">you</b><u></u>');
});

test('every other call is the browser’s own', () => {
  const [text, bold] = part('#place').childNodes;
  part('#place').removeChild(bold!);
  part('#place').insertBefore(bold!, text!);
  expect(html()).toBe('<b id="bold">you</b>Hello ');
  part('#place').insertBefore(bold!, null);
  expect(html()).toBe('Hello <b id="bold">you</b>');
});
