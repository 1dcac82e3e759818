/** The English words that programs write into pages and files. Those of components stand beside them, as messages. */
export const en = {
  // The site itself: its names, in the browser and on the home screen of a telephone.
  site: {
    title: 'Remote work, step by step',
    short: 'Remote work',
    searchDescription: 'Search the guides for remote work',
    goOn: 'Go on to the page',
  },
  // What the icon on the home screen offers.
  shortcuts: {
    vpn: 'The VPN does not connect',
    sound: 'No sound in the meeting',
  },
  // The list of VPN messages.
  messages: {
    message: 'On the screen',
    meaning: 'What it usually means',
    try: 'Try',
    stop: 'Call support',
    uncertain: 'Seen in practice; we found no text of the vendor that confirms it.',
  },
  // The tables of the reference pages.
  reference: {
    subject: 'What',
    limit: 'Limit',
    source: 'Source',
    checked: 'Checked',
    action: 'Action',
    use: 'Use',
    minimum: 'Minimum',
    recommended: 'Recommended',
    best: 'Best',
    weak: 'from an older or weaker text',
    also: 'Also called:',
    inForce: 'In force',
    activation: 'Remote work activated',
    since: 'Since {from}',
    from: 'From {from}',
    fromTo: '{from} to {to}',
    withdrawn: 'Withdrawn',
    approved: 'Approved',
    withdrawal: 'Withdrawal approved',
    reviewed: 'Pages last reviewed',
    supersedes: 'Replaces',
    address: 'Permanent address',
  },
  // The parts of the glossary.
  subjects: {
    products: 'Programs',
    chat: 'Chat, teams and channels',
    files: 'Files and sharing',
    meetings: 'In a meeting',
    roles: 'Roles and meeting options',
    recording: 'Recording and captions',
    devices: 'Events, rooms and devices',
    'sign-in': 'Sign-in and verification',
    vpn: 'VPN and remote access',
    network: 'Network',
    security: 'Security and confidentiality',
    policy: 'Remote-work policy',
    pages: 'Words of these pages',
  },
  // The feed of changes.
  feed: {
    title: 'What changed',
    new: 'New',
    substantive: 'Changed',
    editorial: 'Reworded',
    moved: 'Moved',
    retired: 'Withdrawn',
    erratum: 'Corrected',
    withdrawn: 'Withdrawn revision',
  },
  // The table of who approved what.
  approvals: {
    headings: ['Day', 'What', 'Revision', 'Page', 'Approved by', 'Reason'],
    acts: {published: 'Published', withdrawn: 'Withdrawn', erratum: 'Corrected'},
  },
  // Calendar files of dated sessions.
  calendar: {
    join: 'Join:',
    more: 'Guides, place and changes:',
  },
  // The copy for a USB stick.
  carried: {
    forbidden:
      'A copy from files: reading, checklists and printing work. Here the browser forbids the search, keeping ticks, checking answers, and testing microphone and camera; these work on the site itself.',
    onlyThere: 'This page does not work from files, only on the site itself. Its address there:',
    toTraining: 'To the training pages',
  },
  // Packages for a learning system.
  package: {
    objectives: 'The session',
    exercises: 'Exercises',
    solution: 'Solution',
    questions: 'Questions',
    check: 'Check my answer',
    right: 'Correct.',
    wrong: 'Not correct.',
    place: 'Place',
    choose: 'Choose an answer first.',
    answered: 'You answered {answered} of {questions} questions.',
    result: 'You answered all questions, {right} of {questions} correctly: {percent}%.',
    'so-far': 'Your learning system keeps your answers. Your result comes with the last one.',
    kept: 'Your learning system keeps the result.',
    earlier: 'Your learning system keeps your earlier result.',
    'not-counted':
      'You opened this to look at it again or to try it: your learning system records none of it. A result that you have there stays as it is.',
    refused:
      'Your learning system did not take this: the result is not kept. Close this page and open it again from there; if that does not help, tell your trainer.',
    closed: 'You had left this page: what you answer now is not kept. Open it again from your learning system.',
    'no-system': 'No learning system was found: the result is not kept.',
  },
  // What the README of a bundle warns of.
  bundle: {
    noAddress:
      'site.url is empty: sitemaps, links between the languages and QR codes of this bundle lead to {url}. Write the address at which readers open the site into site.url of data/entity.yml, or of the file that ENTITY names, and run npm run bundle again.',
    localAddress:
      'site.url is {url}: sitemaps, links between the languages and QR codes of this bundle lead to {url}. Write the address at which readers open the site into site.url of data/entity.yml, or of the file that ENTITY names, and run npm run bundle again.',
  },
};

export type ProgramWords = typeof en;
