/** The part of the played life that renames a page and a step, and moves an item to another checklist. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {CheerioAPI} from 'cheerio';
import {fileOf} from '../../src/lib/content/address';
import {LOCALES, type Locale} from '../../src/lib/locale';

export const PAGE = {was: 'vpn-named', now: 'vpn-renamed'} as const;
export const STEP = {
  page: 'teams/teams-search.mdx',
  slug: 'teams-search',
  was: 'variants',
  now: 'other-spellings',
} as const;
/** Both lists are done once. */
export const MOVED = {item: 'net.router-password', from: 'cl-remote-ready', to: 'cl-vpn-first-connection'} as const;

/** What the change page must name. */
export const RENAMED_IDS = [PAGE.now, `${STEP.slug}/${STEP.now}`] as const;

/** Renames and moves, in both languages. */
export function renameAndMove(root: string): void {
  const edit = (file: string, change: (text: string) => string): void => {
    const name = path.join(root, file);
    const text = readFileSync(name, 'utf8');
    const changed = change(text);
    assert.notEqual(changed, text, `${file} holds what should be changed`);
    writeFileSync(name, changed);
  };
  const current = (locale: Locale, page: string) => fileOf({locale, version: 'current', path: page});
  for (const locale of LOCALES) {
    renameSync(
      path.join(root, current(locale, `vpn/${PAGE.was}.mdx`)),
      path.join(root, current(locale, `vpn/${PAGE.now}.mdx`)),
    );
    edit(current(locale, STEP.page), (text) => text.replace(`<Step id="${STEP.was}">`, `<Step id="${STEP.now}">`));
    let item = '';
    edit(current(locale, `checklists/${MOVED.from}.mdx`), (text) =>
      text.replace(new RegExp(`<Item id="${MOVED.item}">[\\s\\S]*?</Item>\\n\\n`), (found) => {
        item = found;
        return '';
      }),
    );
    edit(current(locale, `checklists/${MOVED.to}.mdx`), (text) => text.replace(/<Item /, `${item}<Item `));
  }
  edit('sidebars.ts', (text) => text.replace(`'${PAGE.was}'`, `'${PAGE.now}'`));
}

/** What data/changes.yml must say of them. */
export const declaredRenames = `  - {id: ${PAGE.now}, was: ${PAGE.was}, class: moved, cause: judgement}
  - {id: ${STEP.slug}/${STEP.now}, was: ${STEP.slug}/${STEP.was}, class: moved, cause: judgement}
`;

/** What was printed leads on, to the page and to the place in it; each revision leads to the page by the name that it has there. */
export function checkRenames(
  locale: Locale,
  {built, root, old}: {built: (...parts: string[]) => CheerioAPI; root: string; old: string},
): void {
  assert.equal(
    built(locale, PAGE.was)('[data-path]').attr('data-path'),
    `/${locale}/${PAGE.now}/`,
    `${locale}: the old name leads on`,
  );
  assert.match(
    readFileSync(path.join(root, 'build/redirects.txt'), 'utf8'),
    new RegExp(`^/${locale}/${PAGE.was}/ /${locale}/${PAGE.now}/$`, 'm'),
  );
  assert.ok(existsSync(path.join(root, 'build', locale, old, PAGE.was, 'index.html')));
  assert.equal(
    built(locale, old, PAGE.was)(`[data-band] a[href="/${locale}/${PAGE.now}/"]`).length,
    1,
    `${locale}: the page of before leads to the new name`,
  );
  const page = built(locale, STEP.slug);
  assert.equal(page(`#${STEP.now} #${STEP.was}`).length, 1, `${locale}: the old anchor stands in the step`);
  assert.equal(built(locale, old, STEP.slug)(`li#${STEP.was}`).length, 1);
}
