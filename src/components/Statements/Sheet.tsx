import type {ReactNode} from 'react';
import {formatDay, isDay, type Day} from '../../lib/dates';
import type {Locale, Words} from '../../lib/locale';
import type {Revision} from '../../lib/revisions';
import type {Session} from '../../lib/session/session';
import Bidi from '../Bidi';
import sheetWords, {type SheetWord} from './sheetWords';
import styles from './styles.module.css';
import {directionOf} from '../../lib/localeFacts';

/** What all sheets of a group have in common. */
export interface Common {
  /** One or both; the first begins. */
  readonly languages: readonly Locale[];
  readonly sessions: Readonly<Partial<Record<Locale, Session>>>;
  readonly revision: Revision;
  readonly day: Day;
  readonly entity: Words;
  readonly trainer: string;
  /** Where the page of the session can always be found. */
  readonly address: string;
}

interface Props extends Common {
  readonly name: string;
  /** The picture of the address. */
  readonly code: ReactNode;
}

/** The statement of one person: one page of paper. */
export default function Sheet({name, code, ...common}: Props): ReactNode {
  const {languages, address} = common;
  return (
    <section className={styles.sheet} dir={directionOf(languages[0] ?? 'en')} lang={languages[0]} data-sheet-of="">
      <p className={styles.title}>
        {languages.map((language) => (
          <span key={language} lang={language} dir={directionOf(language)}>
            {sheetWords(language, 'title')}
          </span>
        ))}
      </p>
      <p className={styles.name} translate="no">
        <bdi>{name}</bdi>
      </p>
      <div className={styles.columns} data-columns={languages.length}>
        {languages.map((language) => (
          <Facts key={language} language={language} {...common} />
        ))}
      </div>
      <div className={styles.foot}>
        <div className={styles.code}>
          {code}
          <bdi dir="ltr">{address}</bdi>
        </div>
        <p className={styles.signature}>
          {languages.map((language) => (
            <span key={language} lang={language} dir={directionOf(language)}>
              {sheetWords(language, 'signature')}
            </span>
          ))}
        </p>
      </div>
    </section>
  );
}

function Facts({language, sessions, revision, day, entity, trainer}: Common & {language: Locale}): ReactNode {
  const session = sessions[language];
  if (!session) return null;
  const facts: readonly (readonly [SheetWord, ReactNode])[] = [
    ['session', <Bidi key="" text={session.title} language={language} />],
    ['day', isDay(day) ? formatDay(day, language) : ''],
    ['minutes', session.minutes],
    ['entity', entity[language] && <bdi key="">{entity[language]}</bdi>],
    ['trainer', trainer && <bdi key="">{trainer}</bdi>],
    ['revision', <Bidi key="" text={revision.title[language]} language={language} />],
    ['reviewed', formatDay(revision.reviewed, language)],
  ];
  return (
    <div lang={language} dir={directionOf(language)}>
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([word, value]) => (
            <div key={word}>
              <dt>{sheetWords(language, word)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <p className={styles.label}>{sheetWords(language, 'objectives')}</p>
      <ul>
        {session.objectives.map((objective) => (
          <li key={objective}>
            <Bidi text={objective} language={language} />
          </li>
        ))}
      </ul>
      <p className={styles.honesty}>{sheetWords(language, 'honesty')}</p>
    </div>
  );
}
