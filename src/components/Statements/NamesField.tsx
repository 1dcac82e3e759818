import {useId, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import Bidi from '../Bidi';
import styles from './styles.module.css';
import type {NameList} from './useNames';

/** Where the trainer types, pastes or drops the names. */
export default function NamesField({list: {text, setText, takeFile}}: {list: NameList}): ReactNode {
  const field = useId();
  return (
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
  );
}
