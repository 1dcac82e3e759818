/** What people type for a page, in its front matter. */
import {isScalar, isSeq, parseDocument} from 'yaml';
import type {Diagnostic} from '../diagnostics';
import type {Page} from './page';
import {diagnosticIn} from './site';

/** Several in one entry, or one twice. */
export function findKeywordDiagnostics(page: Page): Diagnostic[] {
  const field = page.fields.get('keywords');
  if (!field || !page.frontMatter?.keywords) return [];
  const written = page.text.slice(field.start, field.end);
  const comma = written.indexOf('،');
  if (comma >= 0)
    return [
      diagnosticIn(
        page,
        field.start + comma,
        'keywords',
        'An Arabic comma stands in the keywords, which makes one of two.',
        'Separate them with a Latin comma in both languages: [one, two].',
      ),
    ];
  const {contents} = parseDocument(written);
  if (!isSeq(contents)) return [];
  const seen = new Set<string>();
  for (const item of contents.items) {
    if (!isScalar(item) || !item.range) continue;
    const keyword = String(item.value).trim().toLowerCase();
    if (seen.has(keyword))
      return [
        diagnosticIn(
          page,
          field.start + item.range[0],
          'keywords',
          `The keyword ${keyword} stands twice.`,
          'Take one of the two away.',
        ),
      ];
    seen.add(keyword);
  }
  return [];
}
