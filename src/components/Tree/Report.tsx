import {useId, useRef, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {MOST_CHARACTERS, type Tried} from '../../lib/tree/report';
import CopiedText from '../CopiedText';
import styles from './styles.module.css';
import useReport from './useReport';

const networks = (): string[] => [
  translate({
    id: 'tree.report.network.wifi',
    message: 'Home Wi-Fi',
    description: 'A network that the reader may choose',
  }),
  translate({
    id: 'tree.report.network.cable',
    message: 'Network cable at home',
    description: 'A network that the reader may choose',
  }),
  translate({
    id: 'tree.report.network.hotspot',
    message: 'Phone hotspot',
    description: 'A network that the reader may choose',
  }),
  translate({
    id: 'tree.report.network.public',
    message: 'Hotel or café Wi-Fi',
    description: 'A network that the reader may choose',
  }),
  translate({
    id: 'tree.report.network.office',
    message: 'The office',
    description: 'A network that the reader may choose',
  }),
];

/** What the reader tried, as text to paste into a message to the help desk. Nothing leaves the page. */
export default function Report({answers, advice}: Pick<Tried, 'answers' | 'advice'>): ReactNode {
  const id = useId();
  const report = useReport({answers, advice});
  const {state, text} = report;
  const form = useRef<HTMLFormElement>(null);

  const fields = [
    {
      name: 'message',
      label: translate({
        id: 'tree.report.message',
        message: 'Message on the screen',
        description: 'Label of a field, and of its line in the copied text',
      }),
    },
    {
      name: 'network',
      label: translate({
        id: 'tree.report.network',
        message: 'Network',
        description: 'Label of a field, and of its line in the copied text',
      }),
    },
    {
      name: 'tried',
      label: translate({
        id: 'tree.report.tried',
        message: 'What else I tried',
        description: 'Label of a field, and of its line in the copied text',
      }),
    },
  ];

  const copy = async (): Promise<void> => {
    const typed = new FormData(form.current ?? undefined);
    const value = (name: string): string => {
      const entry = typed.get(name);
      return typeof entry === 'string' ? entry : '';
    };
    await report.copy(fields.map(({name, label}) => ({label, text: value(name)})));
  };

  return (
    <details className={styles.report}>
      <summary>
        <Translate id="tree.report.open" description="Opens the form that copies what the reader tried">
          Copy what I tried for the help desk
        </Translate>
      </summary>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void copy();
        }}
      >
        <p>
          <Translate id="tree.report.hint" description="Above the fields of the form">
            Your answers and the time are in the text already. Add what you can; leave out passwords and verification
            codes. Nothing is sent from here.
          </Translate>
        </p>
        {fields.map(({name, label}) => (
          <div key={name} className={styles.field}>
            <label htmlFor={`${id}${name}`}>{label}</label>
            <input
              id={`${id}${name}`}
              name={name}
              type="text"
              dir="auto"
              maxLength={MOST_CHARACTERS}
              autoComplete="off"
              list={name === 'network' ? `${id}networks` : undefined}
            />
          </div>
        ))}
        <datalist id={`${id}networks`}>
          {networks().map((network) => (
            <option key={network} value={network} />
          ))}
        </datalist>
        <button type="submit">
          <Translate id="tree.report.copy" description="Button that copies the text">
            Copy the text
          </Translate>
        </button>
        <CopiedText state={state} text={text} />
      </form>
    </details>
  );
}
