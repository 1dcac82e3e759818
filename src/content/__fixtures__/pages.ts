/** Pages for tests, from their Markdown. */
import {fileOf, addressOf, slugOf} from '../../lib/content/address';
import {readPage} from '../../lib/content/page';
import type {Locale} from '../../lib/locale';
import type {Revision} from '../../lib/revisions';
import dataBlocks from '../dataBlocks';
import type {ContentPage} from '../readContent';
import {readData} from '../readData';
import readParts from '../readParts';

export const data = readData(process.cwd());
const BLOCKS = {ar: dataBlocks(data, 'ar'), en: dataBlocks(data, 'en')};

interface Given {
  /** Below the folder of the revision: "vpn/vpn-connect.mdx". */
  readonly path: string;
  readonly text: string;
  readonly locale?: Locale;
  readonly revision?: Revision;
  readonly section?: string;
}

/** @throws Error where the page is not as it should be */
export function pageOf({path, text, locale = 'en', revision = data.revisions[0]!, section}: Given): ContentPage {
  const file = fileOf({locale, version: revision.version, path});
  const {page} = readPage(addressOf(file)!, text);
  const slug = slugOf(path);
  return {
    locale,
    revision,
    file,
    slug,
    address: `/${locale}${revision.base}/${slug}/`,
    section,
    frontMatter: page.frontMatter!,
    parts: readParts(page, BLOCKS[locale]),
  };
}

/** The front matter of a guide. */
export const GUIDE = `---
title: Fix the sound
description: For everyone.
kind: guide
audience: [everyone]
level: basic
minutes: 5
reviewed: 2026-11-23
keywords: [no sound, mute]
---
`;
