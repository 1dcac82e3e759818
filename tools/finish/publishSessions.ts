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

/** The sessions of the revision in force, read from the built pages: what the run view, the projector and the export to an LMS show. */
export default async function publishSessions(build: string, {revisions}: SiteData): Promise<string> {
  const revision = currentRevision(revisions).key;
  let count = 0;
  for (const locale of LOCALES) {
    const folder = path.join(build, locale);
    const files = (await filesBelow(folder, 'index.html')).filter((file) => !revisions.some(({key}) => file.startsWith(`${folder}/${key}/`)));
    const steps = await readSteps(build, files);
    for (const file of files) {
      const html = await readFile(file, 'utf8');
      if (!html.includes('data-session')) continue;
      const address = `/${path.posix.relative(build, path.posix.dirname(file))}/`;
      const session = readSession(load(html), address, revision, steps);
      await writeBelow(build, `${locale}/${sessionFile(session.id)}`, JSON.stringify(session));
      count += 1;
    }
  }
  return `${count} sessions`;
}

/** Address of a guide → what its steps say. */
async function readSteps(build: string, files: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const steps = new Map<string, readonly string[]>();
  for (const file of files) {
    const html = await readFile(file, 'utf8');
    if (!html.includes('data-step')) continue;
    const $ = load(html);
    steps.set(
      `/${path.posix.relative(build, path.posix.dirname(file))}/`,
      $('li[data-step]')
        .toArray()
        .map((step) => textOf($(step).find('p').first())),
    );
  }
  return steps;
}

/**
 * Reads a built session page.
 *
 * @param steps address of a guide → what its steps say
 */
export function readSession($: CheerioAPI, address: string, revision: string, steps: ReadonlyMap<string, readonly string[]>): Session {
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
            return {title: textOf($(link)), address: href, steps: steps.get(href) ?? []};
          }),
        exercise: part.attr('data-exercise'),
      };
    });

  return {
    id: agenda.attr('data-session') ?? '',
    title: textOf($('article h1')),
    description: textOf($('article header > p').filter((_index, element) => !$(element).find('[data-section-link]').length).first()),
    address,
    revision,
    minutes: segments.reduce((sum, {minutes}) => sum + minutes, 0),
    objectives: agenda
      .find('[data-objectives] li')
      .toArray()
      .map((element) => textOf($(element))),
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
