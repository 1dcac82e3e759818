import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import type {Segment, Session} from '../../src/lib/session/session';
import {deckOf} from '../../src/lib/session/slides';

/** Questions of each session, counted by hand, in each revision that has it. */
const QUESTIONS = {
  '2020-03': {
    'train-activation-drill': 8,
    'train-confidentiality': 9,
    'train-meetings': 8,
    'train-teams-basics': 9,
    'train-the-trainer': 8,
    'train-vpn': 8,
  },
  '2021-10': {
    'train-activation-drill': 8,
    'train-confidential-hosting': 8,
    'train-confidentiality': 9,
    'train-meetings': 8,
    'train-teams-basics': 9,
    'train-the-trainer': 8,
    'train-vpn': 8,
  },
  current: {
    'train-activation-drill': 8,
    'train-confidential-hosting': 8,
    'train-confidentiality': 9,
    'train-meetings': 9,
    'train-teams-basics': 9,
    'train-the-trainer': 8,
    'train-vpn': 9,
  },
};

const fileOf = (locale: string, version: string, id: string): string => {
  const folder = version === 'current' ? version : `version-${version}`;
  if (locale === 'ar') return `i18n/ar/docusaurus-plugin-content-docs/${folder}/training/${id}.mdx`;
  return version === 'current' ? `docs/training/${id}.mdx` : `versioned_docs/${folder}/training/${id}.mdx`;
};

/** As much of a session as its slides depend on, from the text that its author wrote. */
function sessionIn(text: string): Session {
  const value = (attributes: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
  const all = (component: string) =>
    [...text.matchAll(new RegExp(`<${component}\\b([^>]*)>`, 'g'))].map(([, attributes = '']) => attributes);
  return {
    id: 'session',
    title: '',
    description: '',
    address: '',
    revision: '',
    minutes: 0,
    objectives: [],
    segments: all('Segment').map((attributes) => ({
      id: value(attributes, 'id')!,
      kind: value(attributes, 'kind') as Segment['kind'],
      minutes: 1,
      optional: false,
      title: '',
      notes: [],
      guides: [],
      exercise: value(attributes, 'exercise'),
    })),
    exercises: all('Exercise').map((attributes) => ({id: value(attributes, 'id')!, title: '', task: [], solution: []})),
    quiz: all('Question').map((attributes) => ({
      id: value(attributes, 'id')!,
      kind: 'single',
      text: '',
      answers: [],
      explanation: '',
    })),
    fallbacks: [],
  };
}

test.each(
  Object.entries(QUESTIONS).flatMap(([version, sessions]) =>
    Object.entries(sessions).flatMap(([id, count]) =>
      ['en', 'ar'].map((locale) => [locale, version, id, count] as const),
    ),
  ),
)('%s %s %s asks its %i questions on the projector', (locale, version, id, count) => {
  const slides = deckOf(sessionIn(readFileSync(fileOf(locale, version, id), 'utf8'))).flat();
  for (const kind of ['question', 'answer']) expect(slides.filter((slide) => slide.kind === kind)).toHaveLength(count);
});
