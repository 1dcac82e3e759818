import {useId, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import Bidi from '../Bidi';
import styles from './styles.module.css';

/** One hand: 48 × 48, two-pixel lines in ink, one part filled with the accent. */
const SIGNS = {
  join: {fill: 'M19 20l10 6-10 6z', lines: 'M6 10h36v26H6zM14 42h20M24 36v6'},
  sound: {fill: 'M10 19h7l9-8v26l-9-8h-7z', lines: 'M10 19h7l9-8v26l-9-8h-7zM33 19l9 10M42 19l-9 10'},
  home: {fill: 'M19 40V28h10v12z', lines: 'M6 23L24 8l18 15M11 20v20h26V20'},
  vpn: {
    fill: 'M16 24h16v13H16z',
    lines: 'M16 24h16v13H16zM19 24v-6a5 5 0 0 1 10 0M5 13a30 30 0 0 1 9-5M43 13a30 30 0 0 0-9-5M5 40l5-5M43 40l-5-5',
  },
  doubt: {fill: 'M24 21v8M24 33v1', lines: 'M5 11h38v27H5zM5 11l19 14 19-14'},
  day: {fill: 'M15 28l6 6 12-12', lines: 'M8 10h32v30H8zM8 18h32M16 6v8M32 6v8'},
  share: {fill: 'M22 24h14v14H22z', lines: 'M30 18V8H10v26h8M22 24h14v14H22zM15 15h10M15 21h3'},
  host: {
    fill: 'M24 10a6 6 0 1 0 0 12 6 6 0 0 0 0-12',
    lines: 'M24 10a6 6 0 1 0 0 12 6 6 0 0 0 0-12M12 40c0-8 5-13 12-13s12 5 12 13zM38 16v12M34 22h8',
  },
} as const;

/** Strokes that are the accent themselves, in place of a filled shape. */
const STROKED = new Set<keyof typeof SIGNS>(['doubt', 'day']);

function Sign({name}: {name: keyof typeof SIGNS}): ReactNode {
  const {fill, lines} = SIGNS[name];
  return (
    <svg viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" className={styles.sign}>
      <path className={STROKED.has(name) ? styles.stroke : styles.fill} d={fill} />
      <path className={styles.lines} d={lines} />
    </svg>
  );
}

interface Situation {
  readonly sign: keyof typeof SIGNS;
  readonly to: string;
  readonly words: string;
}

function situations(): readonly Situation[] {
  return [
    {
      sign: 'join',
      to: '/meeting-join/',
      words: translate({
        id: 'situation.join',
        message: 'I am joining a meeting',
        description: 'What people come to do',
      }),
    },
    {
      sign: 'sound',
      to: '/tree-no-audio/',
      words: translate({
        id: 'situation.sound',
        message: 'There is no sound in the meeting',
        description: 'What people come to do',
      }),
    },
    {
      sign: 'home',
      to: '/vpn-connect/',
      words: translate({
        id: 'situation.connect',
        message: 'I am connecting from home',
        description: 'What people come to do',
      }),
    },
    {
      sign: 'vpn',
      to: '/tree-vpn-cannot-connect/',
      words: translate({
        id: 'situation.vpn',
        message: 'The VPN does not connect',
        description: 'What people come to do',
      }),
    },
    {
      sign: 'doubt',
      to: '/security-phishing/',
      words: translate({id: 'situation.doubt', message: 'I doubt a message', description: 'What people come to do'}),
    },
    {
      sign: 'day',
      to: '/cl-remote-ready/',
      words: translate({
        id: 'situation.firstDay',
        message: 'It is my first remote day',
        description: 'What people come to do',
      }),
    },
    {
      sign: 'share',
      to: '/teams-share-files/',
      words: translate({id: 'situation.share', message: 'I am sharing a file', description: 'What people come to do'}),
    },
    {
      sign: 'host',
      to: '/meeting-host/',
      words: translate({
        id: 'situation.host',
        message: 'I am hosting a meeting',
        description: 'What people come to do',
      }),
    },
  ];
}

/** What people come to do, in their own words. */
export default function Situations(): ReactNode {
  const id = useId();
  const title = translate({
    id: 'situations.title',
    message: 'What do you want to do?',
    description: 'Heading of the situations',
  });
  return (
    <section aria-labelledby={id} className={styles.situations}>
      <h2 id={id}>{title}</h2>
      <ul>
        {situations().map(({sign, to, words}) => (
          <li key={to}>
            <Link to={to}>
              <Sign name={sign} />
              <span>
                <Bidi text={words} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
