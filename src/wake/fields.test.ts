// @vitest-environment happy-dom
/** What a reader has asked does not wait for the app: the question of an address is shown. */
import {afterEach, expect, test} from 'vitest';
import {closePage, openPage, parsed, part} from './__fixtures__/page';

afterEach(closePage);

test.each([
  ['/en/search/?q=vpn+%22error%22', 'vpn "error"'],
  ['/en/search/?q=%3Cimg%20src%3Dx%3E', '<img src=x>'],
  ['/en/search/', ''],
])('the question of the address %s stands in the field, as text', async (address, expected) => {
  openPage('<input data-asked>', {address});
  await import('./fields');
  parsed();
  expect((part('[data-asked]') as HTMLInputElement).value).toBe(expected);
  expect(document.querySelector('img')).toBeNull();
});
