/** Every code and message of data/vpn-messages.yml, typed as people type it, opens its own row. */
import {expect, test} from 'vitest';
import {readData} from '../../src/content/readData';
import {LOCALES, type Locale} from '../../src/lib/locale';
import {readCorpus} from '../../tests/bench/search/corpus';
import {openOurs} from '../../tests/bench/search/honesty';

const {vpnMessages} = readData('.');
const ask = openOurs(readCorpus());

/** At which page of the answer the row of a message stands first, from 0 on; −1 where it does not. */
function pageWithRow(query: string, language: Locale, id: string): number {
  const {pages, isUnsure} = ask(query, language);
  return isUnsure ? -1 : pages.findIndex(({places}) => places[0]?.anchor === `message-${id}`);
}

test.each(LOCALES)('%s: what its row is headed, and its code, bare and within words', (language) => {
  const missed = vpnMessages.flatMap(({id, sign, code}) =>
    [
      sign[language],
      ...(code === undefined ? [] : [code, `error ${code}`, `رمز الخطأ ${code}`, `VPN ${code} help`]),
    ].filter((query) => pageWithRow(query, language, id) !== 0),
  );
  // “user name” is read as “username”, which the row does not say: its page stands third.
  expect(missed).toEqual(language === 'en' ? ['The user name or password may be set wrongly'] : []);
});

test.each(LOCALES)(
  '%s: what stands on the screen, pasted whole: the row, or the guide that treats it and then the row',
  (language) => {
    const missed = vpnMessages.flatMap(({id, message}) => {
      if (message === undefined) return [];
      // Several rows may have the same words on the screen.
      const same = vpnMessages.filter((other) => other.message?.includes(message.replace(/[.(].*/, '').trim()));
      const at = Math.min(
        ...[id, ...same.map((other) => other.id)]
          .map((one) => pageWithRow(message, language, one))
          .filter((page) => page >= 0),
      );
      return at <= 1 ? [] : [message];
    });
    expect(missed).toEqual([]);
  },
);

test('there are messages and codes to try', () => {
  expect(vpnMessages.length).toBeGreaterThanOrEqual(20);
  expect(vpnMessages.filter(({code}) => code !== undefined).length).toBeGreaterThan(2);
});
