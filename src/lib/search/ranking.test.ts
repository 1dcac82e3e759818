/** Which of two pages comes first, and which places of a page are offered. */
import {describe, expect, test} from 'vitest';
import {means, small, type Sketch} from './__fixtures__/small';
import {byRank, type PageHit} from './engine';
import type {Concept} from './searchWords';

/** sound#steps: the page, and the places in it; a mark of question stands behind a guess. */
const line = ({address, places, isWeak}: PageHit): string =>
  `${address.split('/')[2]}${isWeak ? '?' : ''}${places.map(({anchor}) => `#${anchor}`).join('')}`;
const found = (pages: readonly Sketch[], query: string, concepts: readonly Concept[] = []) =>
  small('en', pages, concepts).search(query).pages.map(line);
/** Pages of which no test says anything else: a word that stands on more of them says less. */
const others = (text: string, count: number): Sketch[] =>
  Array.from({length: count}, (_, at) => ({id: `other-${at}`, title: 'Aside', text}));

describe('of two pages comes first', () => {
  test.each<[string, string, Omit<Sketch, 'id'>, Omit<Sketch, 'id'>]>([
    [
      'that for which the word is usual, not that for which it was typed once',
      'mic',
      {title: 'x', phrasings: ['mic dead', 'my mic', 'mic off']},
      {title: 'x', phrasings: ['mic seen', 'other words', 'and others']},
    ],
    ['that with the word itself', 'sound', {title: 'Sound'}, {title: 'Sounds'}],
    ['that with both words', 'mute sound', {title: 'x', text: 'mute sound'}, {title: 'x', text: 'mute'}],
    ['that with the word in its title', 'sound', {title: 'Sound'}, {title: 'x', text: 'sound'}],
    ['that with the word in its title', 'sound', {title: 'Sound'}, {title: 'x', keywords: ['no sound at all']}],
    ['that with a title like the query', 'fix sound', {title: 'Fix sound'}, {title: 'Fix sound, picture, light'}],
    [
      'that with a title like the query in the other language',
      'join meeting',
      {title: 'x', twin: {title: 'Join meeting'}},
      {title: 'Join people who already sit in a meeting'},
    ],
    [
      'that for which people type the same',
      'join meeting',
      {title: 'x', keywords: ['join meeting']},
      {title: 'Join people who already sit in a meeting'},
    ],
    [
      'that for which people type the same in the other language',
      'join meeting',
      {title: 'x', twin: {title: 'y', keywords: ['join meeting']}},
      {title: 'Join people who already sit in a meeting'},
    ],
    [
      'that for which people type the same, whatever else they type',
      'join meeting',
      {title: 'x', keywords: ['join meeting', 'enter the room', 'meeting']},
      {title: 'Join people who already sit in a meeting'},
    ],
    [
      'that with a heading like the query',
      'mute sound',
      {title: 'x', places: [['y', 'Mute sound', '']]},
      {title: 'x', places: [['y', 'Mute others whenever loud sound comes from them', '']]},
    ],
    [
      'that with a heading like the query, whatever its other headings',
      'mute sound',
      {
        title: 'x',
        places: [
          ['y', 'Mute sound', ''],
          ['z', 'Mute all', ''],
        ],
      },
      {title: 'x', places: [['y', 'Mute others whenever loud sound comes from them', '']]},
    ],
    [
      'that with the word in a heading, not in the name of its section',
      'sound',
      {title: 'x', places: [['y', 'Sound', '']]},
      {title: 'x', section: 'Sound'},
    ],
    [
      'that with a heading of the word, not with a longer one and the section',
      'sound',
      {title: 'x', places: [['y', 'Sound', '']]},
      {title: 'x', section: 'Sound', places: [['y', 'Where sound is', '']]},
    ],
    ['that of the higher rank', 'sound', {title: 'Sound'}, {title: 'Sound', rank: 40}],
  ])('%s: “%s”', (_what, query, better, worse) => {
    expect(
      found([{...worse, id: 'worse'}, {...better, id: 'better'}, ...others('nothing', 3)], query)[0]?.split('#')[0],
    ).toBe('better');
  });

  test('that with the rarer word', () => {
    const pages = [
      {id: 'common', title: 'x', text: 'sound'},
      {id: 'rare', title: 'x', text: 'echo'},
    ];
    expect(found([...pages, ...others('sound', 1)], 'sound echo')).toEqual(['rare', 'common', 'other-0']);
  });

  test('that with the rarer of two words that belong together', () => {
    const concepts = [means(['video call'], ['facetime'])];
    const pages = [
      {id: 'common', title: 'x', text: 'call'},
      {id: 'rare', title: 'x', text: 'video'},
    ];
    expect(found([...pages, ...others('call', 1)], 'facetime', concepts)).toEqual(['rare', 'common?', 'other-0?']);
  });

  test.each([
    ['sound', 'Sounds'],
    ['sounds', 'Sound'],
  ])('that which stands first where both are as like: “%s” in the text beside “%s” in the title', (query, title) => {
    const pages = [
      {id: 'both', title, text: query},
      {id: 'title', title},
    ];
    expect(found([...pages, ...others('nothing', 3)], query)).toEqual(['both', 'title']);
  });

  test('that whose title says the first word of a name, as well as that which says the second', () => {
    const pages = [
      {id: 'first', title: 'Video'},
      {id: 'second', title: 'Call'},
    ];
    const concepts = [means(['video call'], ['facetime'])];
    expect(found([...pages, ...others('nothing', 3)], 'facetime', concepts)).toEqual(['first', 'second']);
  });

  test('that with the word in its title, of seventy', () => {
    expect(found([...others('sound', 70), {id: 'named', title: 'Sound'}], 'sound')[0]).toBe('named');
  });
});

test('at most twenty pages, unless fewer are wished', () => {
  const {search} = small('en', others('sound', 30));
  expect(search('sound').pages).toHaveLength(20);
  expect(search('sound', {most: 2}).pages).toHaveLength(2);
});

test('pages that say next to nothing of what was asked are left out', () => {
  const pages = [
    {id: 'all', title: 'Mute echo lobby', text: ''},
    {id: 'one', title: 'x', text: 'mute'},
  ];
  expect(found(pages, 'mute echo lobby')).toEqual(['all']);
});

test('what leads nowhere is not said to be corrected', () => {
  // The keys of متى, which alone asks nothing.
  expect(small('ar', [{id: 'one', title: 'الصوت'}]).search('ljn')).toMatchObject({
    pages: [],
    corrected: undefined,
    unknownCodes: [],
  });
});

describe('with a code', () => {
  const codeRanks = (pages: readonly Sketch[], query: string) =>
    small('en', pages)
      .search(query)
      .pages.map((hit) => `${line(hit)} ${hit.codeRank}`);
  const message: Sketch = {
    id: 'messages',
    title: 'Messages',
    text: 'Look for -14 here.',
    places: [
      ['find', 'Search', 'Such as -14'],
      ['message-15', 'Gone', 'The error -15'],
      ['message-14', 'Unreachable', 'The error -14'],
    ],
  };

  test('the message that holds it comes first, then other places that do, and no other message', () => {
    expect(codeRanks([...others('nothing', 2), message], '-14')).toEqual(['messages#message-14#find 2']);
  });

  test('of places that hold it comes first the one that is like the rest of the query', () => {
    const pages = [
      {
        id: 'x',
        title: 'x',
        places: [
          ['one', 'Gone', '-14'],
          ['two', 'Echo', '-14'],
          ['three', 'Lobby', '-14'],
        ] as const,
      },
    ];
    expect(codeRanks(pages, '-14 lobby')).toEqual(['x#three#one#two 1']);
  });

  test('pages that hold it without a message come behind, pages that hold others are no answer', () => {
    const pages = [
      {id: 'plain', title: 'Error', text: 'See -14 and -14'},
      {id: 'fifteen', title: 'x', text: '-15'},
      message,
      {id: 'last', title: 'x', text: '-14'},
    ];
    expect(codeRanks(pages, '-14')).toEqual(['messages#message-14#find 2', 'plain 1', 'last 1']);
  });

  test('pages that answer the other words stand behind, and are no guess', () => {
    expect(codeRanks([{id: 'echo', title: 'Echo'}, message], 'echo -14')).toEqual([
      'messages#message-14#find 2',
      'echo 0',
    ]);
  });

  test('a page that holds it is no guess, though another has all of the many other words', () => {
    const words = 'echo lobby mute camera chat channel guest owner reply pin';
    expect(
      codeRanks(
        [
          {id: 'words', title: 'x', text: words},
          {id: 'code', title: 'x', text: '-14'},
        ],
        `${words} -14`,
      ),
    ).toEqual(['code 1', 'words 0']);
  });

  test('a number that counts something is no code, and any place may answer', () => {
    const pages = [
      {
        id: 'rooms',
        title: 'Rooms',
        places: [
          ['many', 'Rooms', '14 rooms'],
          ['echo', 'Echo in rooms', ''],
        ] as const,
      },
    ];
    expect(codeRanks(pages, 'echo in 14 rooms')).toEqual(['rooms#many#echo 0']);
  });
});

describe('places', () => {
  type Places = NonNullable<Sketch['places']>;
  test.each<[string, string, Omit<Sketch, 'id' | 'title'> & {title?: string}, string]>([
    [
      'of a message are offered where no code was typed',
      'unreachable',
      {places: [['message-14', 'Unreachable']]},
      '#message-14',
    ],
    [
      'come in the order of their likeness, a message like any other',
      'echo lobby',
      {
        places: [
          ['message-14', 'Lobby', 'echo'],
          ['both', 'Echo lobby', 'echo lobby'],
        ],
      },
      '#both#message-14',
    ],
    [
      'at most three, the best',
      'sound',
      {
        places: [
          ['one', 'Sound of bells'],
          ['two', 'Sound of drums'],
          ['three', 'Sound of horns'],
          ['best', 'Sound'],
        ],
      },
      '#best#one#two',
    ],
    [
      'much less like than the best are left out',
      'echo lobby',
      {
        places: [
          ['one', 'x', 'echo'],
          ['both', 'Echo lobby'],
        ],
      },
      '#both',
    ],
    [
      'are offered though the title is liker',
      'fix sound',
      {title: 'Fix sound', places: [['one', 'x', 'sound']]},
      '#one',
    ],
    [
      'are offered though the text of the page has more of it',
      'fix sound',
      {text: 'fix sound', places: [['one', 'x', 'sound']]},
      '#one',
    ],
    [
      'with too little of it are not',
      'fix echo lobby mute',
      {text: 'fix echo lobby mute', places: [['one', 'x', 'echo']]},
      '',
    ],
    [
      'with the word itself come before those with a form of it',
      'sound',
      {
        places: [
          ['forms', 'x', 'sounds'],
          ['word', 'x', 'sound'],
        ],
      },
      '#word#forms',
    ],
    [
      'that every guide has come behind steps',
      'sound',
      {
        places: [
          ['steps', 'x', 'sound'],
          ['mute', 'x', 'sound'],
        ],
      },
      '#mute#steps',
    ],
    [
      'with a little of it',
      'fix echo lobby',
      {
        text: 'fix echo lobby',
        places: [
          ['one', 'x', 'echo'],
          ['check', 'x', 'lobby'],
        ],
      },
      '#one',
    ],
    [
      'with the word itself in their heading come before those with a form of it there',
      'sound',
      {
        places: [
          ['forms', 'Sounds', 'sound'],
          ['word', 'Sound', 'sounds sound'],
        ],
      },
      '#word#forms',
    ],
    // Somebody types facetime for a video call.
    [
      'with all of a name come before those with half of it',
      'facetime',
      {
        places: [
          ['half', 'Video', ''],
          ['whole', 'Video call', ''],
        ],
      },
      '#whole',
    ],
    [
      'with half of a name count for less than those with a word',
      'facetime lobby',
      {
        places: [
          ['half', 'Video', ''],
          ['word', 'Lobby', ''],
        ],
      },
      '#word',
    ],
    [
      'with half of a name in their text count for less than those with a word',
      'facetime lobby',
      {
        places: [
          ['half', 'x', 'call'],
          ['word', 'y', 'lobby'],
        ],
      },
      '#word',
    ],
    [
      'with half of a name among other words',
      'facetime',
      {
        places: [
          ['half', 'Call the desk at once', ''],
          ['whole', 'The video that you get when you call', ''],
        ],
      },
      '#whole',
    ],
  ])('%s: “%s”', (_what, query, page, expected) => {
    const pages = [
      {id: 'before', title: 'x', text: 'nothing', places: [['y', 'z']] satisfies Places as Places},
      {title: 'x', ...page, id: 'page'},
    ];
    const hits = found([...pages, {id: 'behind', title: 'nothing', text: 'video call'}], query, [
      means(['video call'], ['facetime']),
    ]);
    expect(hits.filter((hit) => hit.startsWith('page'))).toEqual([`page${expected}`]);
  });
});

test.each<[string, Parameters<typeof byRank>[0][], number[]]>([
  [
    'what is sure comes first',
    [
      {isWeak: true, codeRank: 2, score: 9},
      {isWeak: false, codeRank: 0, score: 1},
    ],
    [1, 9],
  ],
  [
    'then what holds the code',
    [
      {isWeak: false, codeRank: 0, score: 9},
      {isWeak: false, codeRank: 2, score: 1},
      {isWeak: false, codeRank: 1, score: 5},
    ],
    [1, 5, 9],
  ],
  [
    'then what is likest',
    [
      {isWeak: true, codeRank: 0, score: 2},
      {isWeak: true, codeRank: 0, score: 3},
      {isWeak: true, codeRank: 1, score: 1},
      {isWeak: true, codeRank: 1, score: 4},
    ],
    [4, 1, 3, 2],
  ],
])('of pages %s', (_what, pages, expected) => {
  expect([...pages].sort(byRank).map(({score}) => score)).toEqual(expected);
});
