import {useId, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {isolateIn} from '../../lib/bidi';
import type {Choice, ComparableEntry} from '../../lib/changes/compare';
import useSite from '../site';
import styles from './styles.module.css';

/** How the rows are shown. */
export interface View {
  readonly kind: 'merged' | 'side';
  /** Only rows that differ. */
  readonly isShort: boolean;
}

interface Props {
  readonly pages: readonly ComparableEntry[];
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly name: (revision: string) => string;
}

/** Which page is compared, in which revisions, and how. */
export default function ChoiceForm({pages, choice, onChoose, view, onView, name}: Props): ReactNode {
  const entry = pages.find(({slug}) => slug === choice.page);
  const keys = entry?.revisions.map((key) => [key, name(key)] as const) ?? [];
  return (
    <form className={styles.choices} onSubmit={(event) => event.preventDefault()}>
      <Choose
        label={translate({id: 'compare.page', message: 'Page', description: 'Label of a choice'})}
        value={choice.page}
        options={pages.map(({slug, title}) => [slug, title])}
        onChange={(page) => onChoose({...choice, page})}
      />
      <Choose
        label={translate({id: 'compare.from', message: 'Earlier text', description: 'Label of a choice'})}
        value={choice.from}
        options={keys}
        onChange={(from) => onChoose({...choice, from})}
      />
      <Choose
        label={translate({id: 'compare.to', message: 'Later text', description: 'Label of a choice'})}
        value={choice.to}
        options={keys}
        onChange={(to) => onChoose({...choice, to})}
      />
      <Choose
        label={translate({id: 'compare.view', message: 'View', description: 'Label of a choice'})}
        value={view.kind}
        options={[
          [
            'merged',
            translate({id: 'compare.view.merged', message: 'one text', description: 'Differences inside one text'}),
          ],
          [
            'side',
            translate({id: 'compare.view.side', message: 'side by side', description: 'Two texts beside each other'}),
          ],
        ]}
        onChange={(next) => onView({...view, kind: next as View['kind']})}
      />
      <label>
        <input
          type="checkbox"
          checked={view.isShort}
          autoComplete="off"
          onChange={({target}) => onView({...view, isShort: target.checked})}
        />
        <Translate id="compare.short" description="Checkbox">
          Only what differs
        </Translate>
      </label>
    </form>
  );
}

function Choose({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  onChange: (value: string) => void;
}): ReactNode {
  const id = useId();
  const {locale} = useSite();
  return (
    <span className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} autoComplete="off" onChange={({target}) => onChange(target.value)}>
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {isolateIn(words, locale)}
          </option>
        ))}
      </select>
    </span>
  );
}
