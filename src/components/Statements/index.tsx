import {useDeferredValue, useId, useMemo, useState, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import {localDay} from '../../lib/dates';
import {LOCALES, type Locale, type Words} from '../../lib/locale';
import {permanentPath} from '../../lib/revisions';
import {
  MOST_BYTES,
  MOST_CHARACTERS,
  MOST_NAMES,
  encodingOf,
  readNames,
  writeNames,
  type Names,
} from '../../lib/session/names';
import type {Session} from '../../lib/session/session';
import '../Session/trainingWords';
import Bidi from '../Bidi';
import {QrPicture, useQrModules} from '../QrCode';
import Arrival from '../RunView/Arrival';
import type {SessionRoute} from '../RunView/useSession';
import useSite from '../site';
import useOrigin from '../useOrigin';
import Sheet, {type Common} from './Sheet';
import usePluralForm from '../usePluralForm';
import styles from './styles.module.css';
import useSessions from './useSessions';
import useUnsaved from './useUnsaved';

type Choice = Locale | 'both';
const CHOICES: readonly Choice[] = ['ar', 'en', 'both'];
const LANGUAGES: Readonly<Record<Choice, readonly Locale[]>> = {ar: ['ar'], en: ['en'], both: LOCALES};
const NONE: readonly string[] = [];

const choiceWords: Readonly<Record<Choice, () => string>> = {
  ar: () => translate({id: 'statements.language.ar', message: 'Arabic', description: 'Language of the sheets'}),
  en: () => translate({id: 'statements.language.en', message: 'English', description: 'Language of the sheets'}),
  both: () =>
    translate({id: 'statements.language.both', message: 'Both on one sheet', description: 'Language of the sheets'}),
};

/** The page at which a trainer makes a statement for each person of a group, on this computer alone. */
export default function Statements(route: SessionRoute): ReactNode {
  const {locale} = useSite();
  const {sessions, isSettled} = useSessions(route);
  const session = sessions[locale];
  return (
    <Layout
      title={translate({
        id: 'statements.title',
        message: 'Statements of completion',
        description: 'Title of the page that makes statements for a group',
      })}
    >
      <main className={`prose ${styles.statements}`} id="main" data-app="alive">
        <div className={styles.screen}>
          <h1>
            <Translate id="statements.title" description="Title of the page that makes statements for a group">
              Statements of completion
            </Translate>
          </h1>
          <p>
            <Link to={session?.address ?? `/${route.session}/`}>
              <Bidi text={session?.title ?? route.session} />
            </Link>
          </p>
          <p>
            <Translate id="statements.where" description="Where the names live">
              A sheet for each person, from your own list. The names stay in this page: nothing is stored or sent, and
              they are gone when you close it.
            </Translate>
          </p>
          <Arrival hasFailed={isSettled && !session} />
        </div>
        {isSettled && session && <Desk sessions={sessions} session={session} />}
      </main>
    </Layout>
  );
}

/** What the trainer fills in, and the sheets that come of it. */
function Desk({sessions, session}: {sessions: Common['sessions']; session: Session}): ReactNode {
  const {locale, entity: values, revisions} = useSite();
  const {selectMessage} = usePluralForm();
  const field = useId();
  const [text, setText] = useState('');
  const [dropped, setDropped] = useState<Names>();
  /** How many files in a row were refused: of each it is said anew. */
  const [refused, setRefused] = useState(0);
  const [day, setDay] = useState(() => localDay());
  const [choice, setChoice] = useState<Choice>(locale);
  const [entity, setEntity] = useState<Words>(() => ({ar: '', en: '', ...values['entity.name']?.words}));
  const [trainer, setTrainer] = useState('');
  const origin = useOrigin();
  useUnsaved(text.trim() !== '');

  const late = useDeferredValue(text);
  const read = useMemo(() => readNames(late), [late]);
  const revision = revisions.find(({key}) => key === session.revision);
  const languages = LANGUAGES[choice];
  const address = revision ? `${origin}${permanentPath(languages[0] ?? locale, revision, `/${session.id}/`)}` : '';
  const modules = useQrModules(address);
  const hasBoth = LOCALES.every((language) => sessions[language]);
  const isTooMany = read.names.length > MOST_NAMES;
  const names = isTooMany || read.tooLong.length > 0 ? NONE : read.names;
  const removed = read.removed + (dropped?.removed ?? 0);
  const heading = read.heading ?? dropped?.heading;
  // Kept while the trainer types: there may be hundreds.
  const sheets = useMemo(() => {
    if (!revision) return null;
    const code = <QrPicture modules={modules} label="" />;
    return names.map((name, index) => (
      <Sheet
        key={index}
        name={name}
        languages={languages}
        sessions={sessions}
        revision={revision}
        day={day}
        entity={entity}
        trainer={trainer.trim()}
        address={address}
        code={code}
      />
    ));
  }, [names, languages, sessions, revision, day, entity, trainer, address, modules]);

  const takeFile = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const content = await readText(file);
    setRefused((before) => (content === undefined ? before + 1 : 0));
    if (content === undefined) return;
    const found = readNames(content);
    setDropped(found);
    setText((before) => [before.trimEnd(), writeNames(found.names)].filter(Boolean).join('\n'));
  };

  return (
    <>
      <form className={styles.screen} autoComplete="off" onSubmit={(event) => event.preventDefault()}>
        <div
          className={styles.drop}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            if (event.dataTransfer.files.length === 0) return; // dropped text goes into the field
            event.preventDefault();
            void takeFile(event.dataTransfer.files[0]);
          }}
        >
          <label htmlFor={`${field}names`}>
            <Translate id="statements.names" description="Label of the field for names">
              Names, one a line; or paste a column from a spreadsheet
            </Translate>
          </label>
          <textarea
            id={`${field}names`}
            rows={8}
            dir="auto"
            value={text}
            onChange={({target}) => setText(target.value)}
            spellCheck={false}
            autoComplete="off"
            translate="no"
          />
          <label htmlFor={`${field}file`}>
            <Bidi
              text={translate({
                id: 'statements.file',
                message: 'Or a file (.txt or .csv); you can also drop it here',
                description: 'Label of the field for a file with names',
              })}
            />
          </label>
          <input
            id={`${field}file`}
            type="file"
            accept=".txt,.csv,text/plain,text/csv"
            onChange={({target}) => {
              void takeFile(target.files?.[0]).then(() => (target.value = ''));
            }}
          />
        </div>
        <div role="status" className={styles.notes} data-statements={names.length}>
          <p>
            <strong>
              {selectMessage(
                names.length,
                translate(
                  {
                    id: 'statements.count',
                    message: '{count} statement|{count} statements',
                    description: 'How many sheets will be printed. Plural forms; Arabic has six.',
                  },
                  {count: names.length},
                ),
              )}
            </strong>
          </p>
          {refused > 0 && (
            <p key={refused} className={styles.refusal} data-note="refused">
              <Bidi
                text={translate({
                  id: 'statements.refused',
                  message:
                    'This file holds no text that can be read, or is larger than 1 MB. Save the list as “CSV UTF-8” or “Unicode text”, or copy the column and paste it here.',
                  description: 'A file was refused',
                })}
              />
            </p>
          )}
          {isTooMany && (
            <p key={`too-many ${read.names.length}`} className={styles.refusal} data-note="too-many">
              <Translate
                id="statements.tooMany"
                description="Too many names"
                values={{count: read.names.length, most: MOST_NAMES}}
              >
                {
                  'These are {count} names; at most {most} can be printed at a time. Print them in parts: the list stays as it is.'
                }
              </Translate>
            </p>
          )}
          {read.tooLong.length > 0 && (
            <div className={styles.refusal} data-note="too-long">
              <p>
                <Translate
                  id="statements.tooLong"
                  description="Names that are too long; the names follow"
                  values={{most: MOST_CHARACTERS}}
                >
                  {'A name has at most {most} characters. Shorten these, or give each person a line:'}
                </Translate>
              </p>
              <List names={read.tooLong} />
            </div>
          )}
          {read.doubles.length > 0 && (
            <div data-note="doubles">
              <p>
                <Translate id="statements.doubles" description="Names that come twice; the names follow">
                  Written more than once, and printed as often:
                </Translate>
              </p>
              <List names={read.doubles} />
            </div>
          )}
          {(read.isTable || dropped?.isTable) && (
            <p data-note="table">
              <Translate id="statements.table" description="Only one column of a table was read">
                The lines have several columns; only the first one with words was read.
              </Translate>
            </p>
          )}
          {heading !== undefined && (
            <p data-note="heading">
              <Translate
                id="statements.heading"
                description="The heading of a column was left out"
                values={{heading: <bdi>{heading}</bdi>}}
              >
                {'Left out, as it is a heading: {heading}'}
              </Translate>
            </p>
          )}
          {removed > 0 && (
            <p key={`removed ${removed}`} data-note="removed">
              <Translate
                id="statements.removed"
                description="Control signs were taken out of names"
                values={{count: removed}}
              >
                {'Signs that cannot be seen and may turn text round were taken out: {count}'}
              </Translate>
            </p>
          )}
        </div>
        <div className={styles.fields}>
          <p>
            <label htmlFor={`${field}day`}>
              <Translate id="statements.day" description="Label of the field for the day">
                Day of the session
              </Translate>
            </label>
            <input id={`${field}day`} type="date" value={day} onChange={({target}) => setDay(target.value)} />
          </p>
          <p>
            <label htmlFor={`${field}trainer`}>
              <Translate id="statements.trainer" description="Label of the field for the trainer">
                Trainer’s name or post (may stay empty)
              </Translate>
            </label>
            <input
              id={`${field}trainer`}
              type="text"
              dir="auto"
              maxLength={MOST_CHARACTERS}
              value={trainer}
              onChange={({target}) => setTrainer(target.value)}
              spellCheck={false}
              autoComplete="off"
            />
          </p>
          {languages.map((language) => (
            <p key={language}>
              <label htmlFor={`${field}entity-${language}`}>
                {language === 'ar'
                  ? translate({
                      id: 'statements.entity.ar',
                      message: 'Name of the entity in Arabic (may stay empty)',
                      description: 'Label of a field',
                    })
                  : translate({
                      id: 'statements.entity.en',
                      message: 'Name of the entity in English (may stay empty)',
                      description: 'Label of a field',
                    })}
              </label>
              <input
                id={`${field}entity-${language}`}
                type="text"
                dir="auto"
                maxLength={MOST_CHARACTERS}
                value={entity[language]}
                onChange={({target}) => setEntity((before) => ({...before, [language]: target.value}))}
                autoComplete="off"
              />
            </p>
          ))}
        </div>
        <fieldset className={styles.choices}>
          <legend>
            <Translate id="statements.language" description="Legend of the choice of language">
              Language of the sheets
            </Translate>
          </legend>
          {CHOICES.map((option) => (
            <label key={option}>
              <input
                type="radio"
                name={`${field}language`}
                checked={choice === option}
                disabled={option !== locale && !hasBoth}
                onChange={() => setChoice(option)}
              />
              {choiceWords[option]()}
            </label>
          ))}
        </fieldset>
        {!hasBoth && (
          <p>
            <Translate id="statements.oneLanguage" description="The session did not arrive in the other language">
              The session has not arrived in the other language; without it the sheets are in this one.
            </Translate>
          </p>
        )}
        <p className={styles.buttons}>
          <button type="button" className={styles.main} disabled={names.length === 0} onClick={() => print()}>
            <Translate id="statements.print" description="Prints the sheets">
              Print the statements
            </Translate>
          </button>
          <button
            type="button"
            disabled={text === ''}
            onClick={() => {
              setText('');
              setDropped(undefined);
              setRefused(0);
            }}
          >
            <Translate id="statements.erase" description="Empties the field for names">
              Erase the names
            </Translate>
          </button>
        </p>
        {names.length > 0 && (
          <h2>
            <Translate id="statements.preview" description="Heading above the first sheet">
              The first sheet
            </Translate>
          </h2>
        )}
      </form>
      {sheets}
    </>
  );
}

function List({names}: {names: readonly string[]}): ReactNode {
  return (
    <ul translate="no">
      {[...names.slice(0, 10), ...(names.length > 10 ? ['…'] : [])].map((name) => (
        <li key={name}>
          <bdi>{name.length > 60 ? `${name.slice(0, 60)}…` : name}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** The text of a file; undefined when it is none, or too large. */
async function readText(file: File): Promise<string | undefined> {
  if (file.size > MOST_BYTES) return undefined;
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const encoding = encodingOf(bytes);
    // Fatal: a list in an older encoding is refused, rather than printed with wrong letters.
    return encoding && new TextDecoder(encoding, {fatal: true}).decode(bytes);
  } catch {
    return undefined;
  }
}
