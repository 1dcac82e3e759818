import {describe, expect, test} from 'vitest';
import {means, small} from './__fixtures__/small';
import {makeLexicon} from './lexicon';
import type {Concept} from './searchWords';
import {understand, type Alternative, type Understanding} from './understand';

interface Given {
  /** Each on a page of its own. */
  readonly pages: readonly string[];
  /** They are the titles of the pages, not only texts. */
  readonly areTitles?: boolean;
  readonly concepts?: readonly Concept[];
  readonly isTyping?: boolean;
  readonly verbatim?: boolean;
}

function asked(query: string, {pages, areTitles = false, concepts = [], ...options}: Given) {
  const texts = pages.map((text, at) => ({id: `page-${at}`, title: areTitles ? text : '', text}));
  const {store} = small('en', texts, concepts);
  const understood: Understanding = understand(query, makeLexicon(store), options);
  const partOf = (part: ReadonlyMap<number, number>) =>
    [...part]
      .sort(([, a], [, b]) => b - a)
      .map(([word]) => store.words[word])
      .join('/');
  const wayOf = ({parts, isWeak}: Alternative) => `${parts.map(partOf).join('+')}${isWeak ? '?' : ''}`;
  const alternatives = understood.units.map((unit) => [...unit.alternatives].sort((a, b) => b.weight - a.weight));
  return {
    ...understood,
    /** Word by word what would answer it: ways apart by |, the surest first; forms of one word by /, words that belong together by +; a guess has a mark of question. */
    read: alternatives.map((ways) => ways.map(wayOf).join(' | ')),
    /** How sure a way is that is written so. */
    sureness: (way: string) => alternatives.flat().find((alternative) => wayOf(alternative) === way)?.weight,
    /** How well a word is answered by one of the pages. */
    likeness: (word: string) =>
      Math.max(...alternatives.flat().flatMap(({parts}) => parts.map((part) => part.get(store.numberOf(word)!) ?? 0))),
    shares: understood.units.map(({share}) => share),
  };
}

describe('a word', () => {
  test.each<[string, string, string, string[]]>([
    ['is answered by itself and its forms', 'sounds', 'sound sounds', ['sounds/sound']],
    ['glued to others is read as what it is made of', 'joinmeeting', 'join meeting', ['join', 'meeting']],
    ['glued, with words that only hold a sentence together', 'howtojoin', 'join', ['', '', 'join']],
    [
      'that is a slip of a long one is not taken apart',
      'meetingx',
      'meetings meeting',
      ['meeting/meetings | meeting/meetings'],
    ],
    ['is answered by its forms alone', 'meetings', 'meeting', ['meeting']],
    ['of both languages at once', 'teams اجتماعات', 'teams اجتماع', ['teams', 'اجتماع | اجتماع?']],
    ['is answered by what it begins, while it is typed', 'micro', 'microphone', ['microphone']],
    ['is answered by itself first, then by what it begins', 'sound', 'sound soundbar', ['sound | soundbar']],
    ['of two letters begins others', 'so', 'sound', ['sound']],
    ['of one letter begins nothing', 's', 'sound', ['']],
    ['is whole when another follows', 'mi sound', 'sound microphone', ['', 'sound']],
    ['is whole when a space follows', 'sound mi ', 'sound microphone', ['sound', '']],
    ['is begun behind others', 'sound mi', 'sound microphone', ['sound', 'microphone']],
    ['of four letters may have been cut short', 'micr sound', 'microphone sound', ['microphone', 'sound']],
    ['of three letters was not cut short', 'mic sound', 'microphone sound', ['', 'sound']],
    ['that pages have was not cut short', 'sound fix', 'sound soundbar fix', ['sound', 'fix']],
    ['is answered by a slip away, nearest first', 'sond', 'send sound', ['send | sound']],
    ['a slip away in a fourth of it is no guess', 'mxil', 'mail', ['mail']],
    ['begun otherwise is a guess', 'bail', 'mail', ['mail?']],
    ['still typed is no slip where it begins another', 'soun', 'sound noun', ['sound']],
    ['in Arabic keeps its letters in other forms: a guess', 'يسمعون', 'سماع', ['سماع?']],
    ['in Arabic has forms and others with the same letters', 'رابط', 'رابط روابط', ['رابط | رابط/روابط?']],
    ['that only holds a sentence together has no such forms', 'طريقة', 'طرق', ['']],
    ['of the other script is heard', 'تيمز', 'teams', ['teams']],
    ['without an answer has none', 'قطقوط', 'teams', ['']],
  ])('%s: “%s” beside “%s” is %s', (_what, query, page, expected) =>
    expect(asked(query, {pages: [page]}).read).toEqual(expected),
  );

  test.each<[string, Partial<Given>, string, string, string[]]>([
    ['that is whole', {isTyping: false}, 'mi', 'microphone', ['']],
    ['that is whole', {isTyping: false}, 'so', 'sound', ['']],
    ['that was cut short', {isTyping: false}, 'micro', 'microphone', ['microphone']],
    ['as it stands', {verbatim: true}, 'micro', 'microphone', ['']],
    ['as it stands', {verbatim: true}, 'sond', 'sound', ['']],
    ['as it stands, with its forms', {verbatim: true}, 'sounds', 'sound', ['sound']],
    ['as it stands', {verbatim: true}, 'يسمعون', 'سماع', ['']],
    ['as it stands', {verbatim: true}, 'ahj', 'شات', ['']],
    ['as it stands', {verbatim: true}, 'one drive', 'onedrive', ['', '']],
  ])('%s %j: “%s” beside “%s” is %s', (_what, options, query, page, expected) =>
    expect(asked(query, {pages: [page], ...options}).read).toEqual(expected),
  );

  test('begun counts less where the pages have it whole', () => {
    const pages = ['sound soundbar'];
    expect(asked('sound', {pages}).sureness('soundbar')).toBeLessThan(
      asked('sound', {pages: ['soundbar']}).sureness('soundbar')!,
    );
  });

  test('begun by two letters is answered as well as by three, and nearly whole better', () => {
    const likeness = (query: string) => asked(query, {pages: ['microphone']}).likeness('microphone');
    expect(likeness('mi')).toBe(likeness('mic'));
    expect(likeness('mi')).toBeGreaterThan(0.5);
    expect(likeness('microphon')).toBeGreaterThan(likeness('mic'));
  });

  test('a slip counts for less the further it is', () => {
    const slip = asked('sond', {pages: ['send', 'sound', 'bond']});
    expect(slip.read).toEqual(['send | sound | bond?']);
    expect(slip.sureness('send')).toBeGreaterThan(slip.sureness('sound')!);
    expect(slip.sureness('sound')).toBeGreaterThan(slip.sureness('bond?')!);
  });

  test('a form of it counts a little less than itself', () => {
    const forms = asked('sounds', {pages: ['sound sounds']});
    expect(forms.likeness('sounds')).toBe(1);
    expect(forms.likeness('sound')).toBeLessThan(1);
  });

  test('behind forty others is not read, unless it is a code; behind eighty nothing is', () => {
    const pages = ['sound -14'];
    expect(asked(`${'so '.repeat(39)}sound sound -14`, {pages: ['so sound -14']}).read.slice(39)).toEqual([
      'sound',
      '-14',
    ]);
    expect(asked(`${'so '.repeat(80)}-14`, {pages})).toMatchObject({codes: [], numbers: []});
  });
});

describe('a code', () => {
  test.each<[string, string, string[]]>([
    ['-14', '-14', ['-14']],
    ['14', '-14', ['-14']],
    ['14', '14 -14', ['14 | -14']],
    ['-8', '7 8', ['8']],
    ['98', '98%', ['98%']],
    ['98%', '98', ['98']],
    ['98%', '98 98%', ['98% | 98']],
    ['-15', '-14', ['']],
    ['14', '-145 145 14%', ['14%']],
  ])('“%s” beside “%s” is %s', (query, page, expected) => expect(asked(query, {pages: [page]}).read).toEqual(expected));

  test('with another sign counts for less where the very code stands too, and never as much', () => {
    const other = asked('14', {pages: ['-14']}).likeness('-14');
    expect(other).toBeLessThan(1);
    expect(asked('14', {pages: ['-14 14']}).likeness('-14')).toBeLessThan(other);
    expect(asked('14', {pages: ['-14 14']}).likeness('14')).toBe(1);
  });
});

describe('words that belong together', () => {
  test.each<[string, string, string, string[]]>([
    ['a name in two words', 'one drive', 'onedrive', ['onedrive']],
    ['of which one holds sentences together', 'in box', 'inbox', ['inbox']],
    ['not two of these', 'can not', 'cannot', ['', '']],
    ['not three words', 'one drive app', 'onedriveapp', ['', '', '']],
    ['not with a number', 'office 365', 'office365 365', ['office365', '365']],
    [
      'a name of twenty-four letters',
      'abcdefghijkl mnopqrstuvwx',
      'abcdefghijklmnopqrstuvwx',
      ['abcdefghijklmnopqrstuvwx'],
    ],
    ['not a longer one', 'bcdfghjklmnpq rstvwxzbcdfg', 'bcdfghjklmnpqrstvwxzbcdfg', ['bcdfghjklmnpqrstvwxzbcdfg', '']],
    ['by their sound', 'ون درايف', 'onedrive', ['onedrive']],
    ['by their sound, beside a short word that pages have', 'ون درايف', 'onedrive ون', ['onedrive']],
    ['not beside a long word that pages have', 'ون درايف', 'onedrive درايف', ['', 'درايف | درايف?']],
    ['not where pages have both', 'ون نوت', 'onenote ون نوت', ['ون', 'نوت']],
    ['not by a sound that is only half alike', 'رسم يه', 'resume', ['resume', '']],
    ['letters by their names', 'في بي ان', 'vpn', ['vpn']],
    ['letters by their names, as pages spell them too', 'في بي ان', 'vpn فيبيان', ['vpn | فيبيان']],
    ['letters in front of other words', 'في بي ان صوت', 'vpn صوت', ['vpn', 'صوت']],
    ['letters behind other words', 'صوت في بي ان', 'vpn صوت', ['صوت', 'vpn']],
    ['letters between other words', 'صوت في بي ان صوت', 'vpn صوت', ['صوت', 'vpn', 'صوت']],
    ['not pieces of the names of letters', 'كي و اي', 'qa', ['', '', '']],
    ['not where a part is too long for the name of a letter', 'ديانا سي', 'dnac', ['', '']],
  ])('%s: “%s” beside “%s” is %s', (_what, query, page, expected) =>
    expect(asked(query, {pages: [page]}).read).toEqual(expected),
  );

  test.each<[string, string, string, string[]]>([
    ['letters by their names', 'فيبيان', 'vpn', ['vpn']],
    ['three letters in four', 'ابيا', 'aba', ['aba']],
    ['a cry is no name', 'ااا', 'aaa', ['']],
    ['two letters may be anything', 'بيسي', 'pc', ['']],
    ['a word that pages have is no name of letters', 'فيبيان', 'vpn فيبيان', ['فيبيان | فيبيان?']],
  ])('%s in one word: “%s” beside “%s” is %s', (_what, query, page, expected) =>
    expect(asked(query, {pages: [page]}).read).toEqual(expected),
  );
});

describe('the other keyboard', () => {
  test.each<[string, string, string, string | undefined, string[]]>([
    ['a word', 'ahj', 'شات', 'شات', ['شات']],
    ['in the other direction', 'فثشةس', 'teams', 'teams', ['teams']],
    ['a word beside one that is known', 'صوت ahj', 'صوت شات', 'صوت شات', ['صوت', 'شات']],
    ['with a mark behind it', 'صوت ahj!', 'صوت شات', 'صوت شات!', ['صوت', 'شات']],
    ['two words in one', 'صوت ahj-fhf', 'صوت شات باب', 'صوت شات باب', ['صوت', 'شات', 'باب']],
    ['two words in one, though the pages have one as it stands', 'ahj-jl', 'ahj شات تم', 'شات تم', ['شات', 'تم']],
    ['letters by their names', 'صوت tdfdhk', 'صوت vpn', 'صوت فيبيان', ['صوت', 'vpn']],
    ['two letters are too few beside a known word', 'صوت jl', 'صوت تم', undefined, ['صوت', '']],
    ['and so are two with a mark between', 'صوت h-f', 'صوت ا ب', undefined, ['صوت', '', '']],
    ['two letters alone', 'jl', 'تم', 'تم', ['تم']],
    ['two letters beside a word that holds sentences together', 'jl td', 'تم', 'تم في', ['تم', '']],
    ['not where a part makes no sense', 'ahj-qqq', 'شات', undefined, ['', '']],
    ['not where a word makes no sense', 'jl qq', 'تم', undefined, ['', '']],
    ['not where all of it only holds a sentence together', 'td', 'تم', undefined, ['']],
    ['not a word that pages have', 'ahj', 'ahj شات', undefined, ['ahj']],
    ['not a word beside one that pages have', 'ahj jl', 'ahj شات تم', undefined, ['ahj', '']],
    ['not beside a code', 'ahj(14)', 'شات 14', undefined, ['', '14']],
    ['not capitals', 'AHJ', 'شات', undefined, ['']],
    ['not two capitals', 'JL', 'تم', undefined, ['']],
    ['not beside capitals', 'JL jl', 'تم', undefined, ['', '']],
    ['not a form of a word of the pages', 'meetings', 'meeting', undefined, ['meeting']],
  ])('%s: “%s” beside “%s” is read as %s', (_what, query, page, corrected, expected) => {
    const understood = asked(query, {pages: [page], areTitles: true});
    expect(understood.corrected).toBe(corrected);
    expect(understood.read).toEqual(expected);
  });
});

describe('a slip is corrected', () => {
  test.each<[string, string, string[], string | undefined]>([
    ['with the other words as they were typed', 'Fix sond', ['fix sound'], 'Fix sound'],
    ['where two words were written in one', 'co-host sond', ['co host sound'], 'co host sound'],
    ['though it begins another word, when a word follows', 'passwor meeting', ['password meeting'], 'password meeting'],
    ['not while it is typed', 'meeting passwor', ['password meeting'], undefined],
    ['to the nearest word', 'sond', ['send', 'sound'], 'send'],
    ['to the word that more pages have', 'sond', ['send', 'sound', 'sound'], 'sound'],
    ['to none that is much further', 'sond', ['sound', 'bond', 'bond', 'bond'], 'sound'],
    ['to a word of those that people type', 'passcde', ['password'], 'passcode'],
    ['not of a word that sounds like one of the pages', 'قروب', ['group', 'غروب'], undefined],
    ['not of a word that sounds nearly like one', 'سرفر', ['server', 'سفر'], undefined],
    ['of a word that sounds like none', 'مكبرر', ['مكبر'], 'مكبر'],
    ['not to one that begins otherwise', 'قروب', ['غروب'], undefined],
    ['not of three letters', 'vpm', ['vpn'], undefined],
    ['not where a letter in four is another', 'senk', ['send'], undefined],
    ['not of speech that is written together', 'وبسكرو', ['سكر', 'وتسكر'], undefined],
    ['not to a word that only holds sentences together', 'whethr', ['whether'], undefined],
    ['not in a long sentence', 'one two three four fix sond', ['one two three four fix sound'], undefined],
    ['not of another form with the same letters', 'روابط', ['رابط', 'ضوابط'], undefined],
  ])('%s: “%s” beside %j is “%s”', (_what, query, pages, expected) =>
    expect(asked(query, {pages, areTitles: true, concepts: [means(['password'], ['passcode'])]}).corrected).toBe(
      expected,
    ),
  );

  test('not to a word that a page among many mentions', () => {
    const others = Array.from({length: 20}, (_, at) => `text ${at}`);
    expect(asked('sond', {pages: ['sound', ...others]}).corrected).toBeUndefined();
    // Two of forty-one are fewer than one in twenty, two of forty are not.
    expect(asked('sond', {pages: ['sound', 'sound', ...others.slice(2), ...others]}).corrected).toBe('sound');
    expect(asked('sond', {pages: ['sound', 'sound', ...others.slice(1), ...others]}).corrected).toBeUndefined();
  });

  test('to the word that a page is about rather than the one that headings have', () => {
    const {store} = small('en', [
      {id: 'one', title: 'Post', places: [['send', 'send', '']]},
      {id: 'two', title: 'Sound', text: 'ears'},
    ]);
    expect(understand('sond', makeLexicon(store)).corrected).toBe('sound');
  });
});

describe('what people type for words of the pages', () => {
  const concepts = [
    means(['mute'], ['سكر المايك', 'shut up']),
    means(['prepare'], ['جهز', 'نبه']),
    means(['sign button'], ['press']),
    means(['meeting'], ['فعالية']),
    means(['inbox'], ['mail desk']),
    means(['ring'], ['رن الجوال']),
    means(['video call now'], ['see me there']),
    means(['clock'], ['one two three four five']),
    means(['watch'], ['one two three four five six']),
  ];
  const pages = ['mute prepare sign meeting inbox ring video call now clock watch عالين'];

  test.each<[string, string[]]>([
    ['press', ['sign+']],
    ['سكر المايك', ['mute', 'mute']],
    ['سكر المايك الحين', ['mute', 'mute', '']],
    ['كيف سكر المايك', ['', 'mute', 'mute']],
    ['shut up please', ['mute', 'mute', '']],
    ['up shut', ['', '']],
    ['shut', ['']],
    // The same verb of other persons.
    ['اسكر المايك', ['mute', 'mute']],
    ['يسكر المايك', ['mute', 'mute']],
    ['سكرت المايك', ['mute', 'mute']],
    ['سكرتها المايك', ['mute', 'mute']],
    ['يسكرون المايك', ['mute', 'mute']],
    ['يسكرونها المايك', ['mute', 'mute']],
    ['يجهزونها', ['prepare']],
    ['ينبه', ['prepare']],
    ['سكر الباب', ['', '']],
    ['رن الجوال', ['ring', 'ring']],
    ['رنته الجوال', ['', '']],
    // A slip in it; two make it a guess.
    ['mail dxsk', ['inbox', 'inbox']],
    ['mxil dxsk', ['inbox?', 'inbox?']],
    // What is written together with it is read with it and without it.
    ['فعاليات', ['عالين | meeting']],
    ['see me there', ['video+call+now', 'video+call+now', 'video+call+now']],
    ['one two three four five', ['clock', 'clock', 'clock', 'clock', 'clock']],
    // More than five words in a row are not looked for.
    ['one two three four five six', ['clock', 'clock', 'clock', 'clock', 'clock', '']],
    ['Mute!', ['mute | mute']],
  ])('“%s” is %s', (query, expected) => expect(asked(query, {pages, concepts}).read).toEqual(expected));

  test('is taken for itself where every word is to be taken as it stands', () => {
    expect(asked('سكر المايك', {pages, concepts, verbatim: true}).read).toEqual(['', '']);
  });

  const given = {pages, concepts};
  const sureness = (query: string, more: Partial<Given> = {}, way = 'mute') =>
    asked(query, {...given, ...more}).sureness(way)!;

  test('counts in full, in one word or two, and a little less with another person', () => {
    const one = [means(['mute'], ['ميوت'])];
    expect(sureness('سكر المايك')).toBe(sureness('ميوت', {concepts: one}));
    expect(sureness('اسكر المايك')).toBeLessThan(sureness('سكر المايك'));
    expect(sureness('سكر المايك')).toBeLessThan(1);
  });

  test.each(['ساكر المايك', 'ستكر المايك'])('is a slip in “%s”, not another person: it counts for less', (query) => {
    expect(sureness(query)).toBeLessThan(sureness('اسكر المايك'));
  });

  test('counts by the likest form', () => {
    const plain = [means(['mute'], ['تسكر'])];
    const both = [means(['mute'], ['تسكر', 'سكر'])];
    expect(sureness('تسكر', {concepts: both})).toBe(sureness('تسكر', {concepts: plain}));
  });

  test('counts less where the pages have the word itself', () => {
    const silent = {concepts: [means(['mute'], ['silent'])]};
    expect(sureness('silent', {...silent, pages: ['mute silent']})).toBeLessThan(sureness('silent', silent));
  });

  test('counts less where it is said for several things', () => {
    const several = [means(['mute'], ['silent']), means(['ring'], ['silent'])];
    expect(sureness('silent', {concepts: several})).toBeLessThan(
      sureness('silent', {concepts: several.slice(1)}, 'ring'),
    );
  });

  test('counts a little less where the pages say it than where people do', () => {
    const pages = ['mute'];
    const said = [means(['mute', 'silent mode'], [])];
    const typed = [means(['mute'], ['silent mode'])];
    expect(sureness('silent mode', {pages, concepts: said})).toBeLessThan(
      sureness('silent mode', {pages, concepts: typed}),
    );
  });
});

describe('how much a word counts beside others', () => {
  const concepts = [
    means(['fault', 'out of order', 'does nothing'], ['kaputt', 'does stop'], {vague: true}),
    means(['share'], ['does share', 'hand over']),
  ];
  const pages = ['sound fault order share nothing -14'];
  const shares = (query: string) => asked(query, {pages, concepts}).shares;
  const [little, less, full, most] = shares('how kaputt sound -14') as [number, number, number, number];

  test('words that hold a sentence together count little, vague ones less than others, codes most', () => {
    expect([little < less, less < full, full < most]).toEqual([true, true, true]);
    expect(full).toBe(1);
  });

  test.each<[string, string, number[]]>([
    ['a vague word beside another', 'kaputt sound', [less, full]],
    ['a vague run of words', 'kaputt does stop', [less, little, less]],
    ['a vague word of the pages is as telling as others', 'fault', [full]],
    ['several vague words of the pages are vague', 'does nothing', [little, less]],
    ['a run of words that is not vague', 'hand over', [full, full]],
    ['a vague run that begins like another', 'stop does stop', [full, little, less]],
    ['the word behind a vague run', 'does stop sound', [little, less, full]],
    ['the word before a vague run', 'sound does stop', [full, little, less]],
    ['a word that nobody knows', 'lobby', [full]],
  ])('%s: “%s”', (_what, query, expected) => expect(shares(query)).toEqual(expected));

  test('taken as they stand none is vague', () => {
    expect(asked('kaputt sound', {pages, concepts, verbatim: true}).shares).toEqual([full, full]);
  });
});
