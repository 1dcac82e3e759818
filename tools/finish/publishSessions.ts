import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {load, type CheerioAPI} from 'cheerio';
import {LOCALES} from '../../src/lib/locale';
import {currentRevision} from '../../src/lib/revisions';
import type {Question, QuestionKind} from '../../src/lib/session/quiz';
import {sessionFile, type Block, type Segment, type SegmentKind, type Session, type UsedGuide} from '../../src/lib/session/session';
import type {SiteData} from '../../src/plugins/readData';
import {filesBelow, writeBelow} from './files';

type Part = ReturnType<CheerioAPI>;

/** What the site's pages say of a guide. */
type GuideFacts = Pick<UsedGuide, 'description' | 'steps'>;

/** The sessions of every revision, read from the built pages: what the run view, the slides and the export to an LMS show. */
export default async function publishSessions(build: string, {revisions}: SiteData): Promise<string> {
  const current = currentRevision(revisions);
  let count = 0;
  for (const locale of LOCALES) {
    const files = await filesBelow(path.join(build, locale), 'index.html');
    const revisionOf = (file: string) => revisions.find(({key}) => file.startsWith(`${path.join(build, locale, key)}${path.sep}`)) ?? current;
    const pages = await Promise.all(files.map(async (file) => ({file, address: `/${path.posix.relative(build, path.posix.dirname(file))}/`, html: await readFile(file, 'utf8')})));
    const guides = new Map(pages.filter(({html}) => html.includes('data-step')).map(({address, html}) => [address, factsOf(load(html))]));
    for (const {file, address, html} of pages) {
      if (!html.includes('data-session')) continue;
      const session = readSession(load(html), address, revisionOf(file).key, guides);
      await writeBelow(build, `${locale}/${sessionFile(session.id, session.revision)}`, JSON.stringify(session));
      count += 1;
    }
  }
  return `${count} sessions`;
}

function factsOf($: CheerioAPI): GuideFacts {
  return {
    description: ledeOf($),
    steps: $('li[data-step]')
      .toArray()
      .map((step) => textOf($(step).find('p').first())),
  };
}

/** The sentence below the title. */
function ledeOf($: CheerioAPI): string {
  return textOf($('article header > p').filter((_index, element) => !$(element).find('[data-section-link]').length).first());
}

/**
 * Reads a built session page.
 *
 * @param guides address of a guide → what its page says
 */
export function readSession($: CheerioAPI, address: string, revision: string, guides: ReadonlyMap<string, GuideFacts>): Session {
  const agenda = $('[data-session]');
  const segments = agenda
    .find('[data-segment]')
    .toArray()
    .map((element): Segment => {
      const part = $(element).find('[data-part]');
      const notes = part.clone();
      notes.children('p').first().remove();
      notes.find('[data-facts], [data-guides]').remove();
      return {
        id: part.attr('data-part') ?? '',
        kind: $(element).attr('data-kind') as SegmentKind,
        minutes: Number(part.attr('data-minutes')),
        optional: part.attr('data-optional') !== undefined,
        title: textOf(part.children('p').first()),
        notes: blocksOf($, notes),
        guides: part
          .find('[data-guides] a')
          .toArray()
          .map((link): UsedGuide => {
            const href = $(link).attr('href') ?? '';
            return {title: textOf($(link)), address: href, ...(guides.get(href) ?? {description: '', steps: []})};
          }),
        exercise: part.attr('data-exercise'),
      };
    });

  return {
    id: agenda.attr('data-session') ?? '',
    title: textOf($('article h1')),
    description: ledeOf($),
    address,
    revision,
    minutes: segments.reduce((sum, {minutes}) => sum + minutes, 0),
    objectives: agenda
      .find('[data-objectives] > li')
      .toArray()
      .map((objective) => textOf($(objective))),
    groupChecklist: agenda.attr('data-group-checklist'),
    segments,
    exercises: $('[data-exercise-id]')
      .toArray()
      .map((element) => {
        const task = $(element).clone();
        task.children('p').first().remove();
        task.find('[data-solution]').remove();
        return {
          id: $(element).attr('data-exercise-id') ?? '',
          title: textOf($(element).children('p').first()),
          task: blocksOf($, task),
          solution: blocksOf($, $(element).find('[data-solution] > div')),
        };
      }),
    quiz: $('[data-quiz] [data-question]')
      .toArray()
      .map((element): Question => {
        const question = $(element);
        const kind = question.attr('data-kind') as QuestionKind;
        const answers = question
          .find('[data-answer]')
          .toArray()
          .map((answer) => ({id: $(answer).attr('data-answer') ?? '', text: textOf($(answer)), correct: $(answer).attr('data-correct') !== undefined}));
        // On the page they are moved round; the right order stands below.
        const right = question.find('[data-right]').toArray().map((item) => $(item).attr('data-right'));
        return {
          id: question.attr('data-question') ?? '',
          kind,
          text: textOf(question.find('[data-text]')),
          answers: kind === 'order' ? answers.toSorted((a, b) => right.indexOf(a.id) - right.indexOf(b.id)) : answers,
          explanation: textOf(question.find('[data-explanation]').first()),
        };
      }),
    fallbacks: ['late', 'no-network', 'no-vpn'].flatMap((id) => {
      const section = $(`section.section--${id}`);
      if (section.length === 0) return [];
      const body = section.clone();
      const title = textOf(body.children('h2'));
      body.children('h2').remove();
      return [{id, title, blocks: blocksOf($, body)}];
    }),
  };
}

function blocksOf($: CheerioAPI, part: Part): Block[] {
  return part
    .find('p, li')
    .toArray()
    .filter((element) => element.tagName === 'li' || $(element).closest('li').length === 0)
    .map((element): Block => ({kind: element.tagName === 'p' ? 'paragraph' : $(element).parent().is('ol') ? 'numbered' : 'item', text: textOf($(element))}))
    .filter(({text}) => text !== '');
}

function textOf(part: Part): string {
  const copy = part.clone();
  copy.find('svg, [data-copy]').remove();
  return copy.text().replace(/\s+/g, ' ').trim();
}
