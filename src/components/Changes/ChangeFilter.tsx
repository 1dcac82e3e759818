import {useLayoutEffect, useRef, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {AUDIENCES, type Audience} from '../../lib/audiences';
import {isolateIn} from '../../lib/bidi';
import type {Change} from '../../lib/changes/changes';
import {audienceWords} from '../pageFacts';
import useSite from '../site';
import styles from './styles.module.css';
import {useCountWords} from './words';

/** Which changes the reader wants to see. */
export interface Wanted {
  readonly role: Audience | 'all';
  /** Only items of checklists that the reader has begun. */
  readonly isMine: boolean;
}

interface Props extends Wanted {
  readonly roleId: string;
  readonly changes: readonly Change[];
  /** Whether the changes are items, which stand on checklists that the reader may have begun. */
  readonly hasLists: boolean;
  readonly choose: (wanted: Partial<Wanted>) => void;
  /** How many changes are shown. */
  readonly count: number;
}

/** Chooses by role and by what the reader has begun. */
export default function ChangeFilter({role, isMine, roleId, changes, hasLists, choose, count}: Props): ReactNode {
  const {locale} = useSite();
  const countWords = useCountWords();
  const form = useRef<HTMLFormElement>(null);

  // What was chosen before the page was alive is chosen still.
  useLayoutEffect(() => {
    const [select] = form.current?.getElementsByTagName('select') ?? [];
    const [box] = form.current?.getElementsByTagName('input') ?? [];
    if (select && (select.value !== role || (box?.checked ?? false) !== isMine))
      choose({role: select.value as Audience | 'all', isMine: box?.checked ?? false});
    // Once, when the page has come alive.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const roles = AUDIENCES.filter(
    (name) => name !== 'everyone' && changes.some(({audience}) => audience.includes(name)),
  );
  return (
    <form
      ref={form}
      className={styles.filters}
      data-app="field"
      onSubmit={(event) => event.preventDefault()}
      aria-label={translate({
        id: 'changes.filter',
        message: 'What changed for me',
        description: 'Name of the filter',
      })}
    >
      <label htmlFor={roleId}>
        <Translate id="changes.role" description="Label of a choice">
          Show changes for
        </Translate>
      </label>{' '}
      <select
        id={roleId}
        value={role}
        autoComplete="off"
        onChange={({target}) => choose({role: target.value as Audience | 'all'})}
      >
        <option value="all">
          {translate({id: 'changes.role.all', message: 'all readers', description: 'Choice: changes for all'})}
        </option>
        <option value="everyone">
          {translate({
            id: 'changes.role.employee',
            message: 'an employee without a special role',
            description: 'Choice: only changes for everyone',
          })}
        </option>
        {roles.map((name) => (
          <option key={name} value={name}>
            {isolateIn(audienceWords[name](), locale)}
          </option>
        ))}
      </select>
      {hasLists && (
        <label>
          <input
            type="checkbox"
            checked={isMine}
            autoComplete="off"
            onChange={({target}) => choose({isMine: target.checked})}
          />
          <Translate id="changes.mine" description="Checkbox of the filter">
            Only items of checklists that I have begun
          </Translate>
        </label>
      )}
      <p role="status" className={styles.quiet}>
        {countWords(count)}
      </p>
    </form>
  );
}
