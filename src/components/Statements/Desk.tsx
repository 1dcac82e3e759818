import {useMemo, useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {localDay} from '../../lib/dates';
import {LOCALES} from '../../lib/locale';
import {permanentPath} from '../../lib/revisions';
import type {Session} from '../../lib/session/session';
import {QrPicture, useQrModules} from '../QrCode';
import useSite from '../site';
import useOrigin from '../useOrigin';
import DetailFields, {type Details} from './DetailFields';
import LanguageChoice, {languagesOf, type Choice} from './LanguageChoice';
import NamesField from './NamesField';
import NamesNotes from './NamesNotes';
import Sheet, {type Common} from './Sheet';
import styles from './styles.module.css';
import useNames from './useNames';

/** What the trainer fills in, and the sheets that come of it. */
export default function Desk({sessions, session}: {sessions: Common['sessions']; session: Session}): ReactNode {
  const {locale, entity: values, revisions} = useSite();
  const list = useNames();
  const {names} = list;
  const [choice, setChoice] = useState<Choice>(locale);
  const [details, setDetails] = useState<Details>(() => ({
    day: localDay(),
    trainer: '',
    entity: values['entity.name']!.words,
  }));
  const origin = useOrigin();

  const revision = revisions.find(({key}) => key === session.revision);
  const languages = languagesOf(choice);
  const address = revision ? `${origin}${permanentPath(languages[0] ?? locale, revision, `/${session.id}/`)}` : '';
  const modules = useQrModules(address);
  const hasBoth = LOCALES.every((language) => sessions[language]);
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
        day={details.day}
        entity={details.entity}
        trainer={details.trainer.trim()}
        address={address}
        code={code}
      />
    ));
  }, [names, languages, sessions, revision, details, address, modules]);

  return (
    <>
      <form autoComplete="off" onSubmit={(event) => event.preventDefault()}>
        <NamesField list={list} />
        <NamesNotes list={list} />
        <DetailFields
          details={details}
          change={(change) => setDetails((before) => ({...before, ...change}))}
          languages={languages}
        />
        <LanguageChoice choice={choice} onChoose={setChoice} hasBoth={hasBoth} />
        <p className={styles.buttons}>
          <button type="button" className={styles.main} disabled={names.length === 0} onClick={() => print()}>
            <Translate id="statements.print" description="Prints the sheets">
              Print the statements
            </Translate>
          </button>
          <button type="button" disabled={list.text === ''} onClick={list.erase}>
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
