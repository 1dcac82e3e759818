import type {ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {MOST_CHARACTERS, MOST_NAMES} from '../../lib/session/names';
import Bidi from '../Bidi';
import usePluralForm from '../usePluralForm';
import styles from './styles.module.css';
import type {NameList} from './useNames';

/** How many sheets there will be, and what is said of the list. */
export default function NamesNotes({list: {found, names, refused}}: {list: NameList}): ReactNode {
  const {selectMessage} = usePluralForm();
  const count = names.length;
  return (
    <div role="status" className={styles.notes} data-statements={count}>
      <p>
        <strong>
          {selectMessage(
            count,
            translate(
              {
                id: 'statements.count',
                message: '{count} statement|{count} statements',
                description: 'How many sheets will be printed. Plural forms; Arabic has six.',
              },
              {count},
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
      {found.names.length > MOST_NAMES && (
        <p key={`too-many ${found.names.length}`} className={styles.refusal} data-note="too-many">
          <Translate
            id="statements.tooMany"
            description="Too many names"
            values={{count: found.names.length, most: MOST_NAMES}}
          >
            {
              'These are {count} names; at most {most} can be printed at a time. Print them in parts: the list stays as it is.'
            }
          </Translate>
        </p>
      )}
      {found.tooLong.length > 0 && (
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
          <List names={found.tooLong} />
        </div>
      )}
      {found.doubles.length > 0 && (
        <div data-note="doubles">
          <p>
            <Translate id="statements.doubles" description="Names that come twice; the names follow">
              Written more than once, and printed as often:
            </Translate>
          </p>
          <List names={found.doubles} />
        </div>
      )}
      {found.isTable && (
        <p data-note="table">
          <Translate id="statements.table" description="Only one column of a table was read">
            The lines have several columns; only the first one with words was read.
          </Translate>
        </p>
      )}
      {found.heading !== undefined && (
        <p data-note="heading">
          <Translate
            id="statements.heading"
            description="The heading of a column was left out"
            values={{heading: <bdi>{found.heading}</bdi>}}
          >
            {'Left out, as it is a heading: {heading}'}
          </Translate>
        </p>
      )}
      {found.removed > 0 && (
        <p key={`removed ${found.removed}`} data-note="removed">
          <Translate
            id="statements.removed"
            description="Control signs were taken out of names"
            values={{count: found.removed}}
          >
            {'Signs that cannot be seen and may turn text round were taken out: {count}'}
          </Translate>
        </p>
      )}
    </div>
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
