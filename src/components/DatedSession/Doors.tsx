import type {ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {datedPath, type DatedPage} from '../../lib/session/dated';
import useSite from '../site';
import styles from './styles.module.css';

/** Into the meeting, into the calendar, and onto paper. */
export default function Doors({page: {code, isCancelled, link}}: {page: DatedPage}): ReactNode {
  const {locale} = useSite();
  return (
    <div className={styles.doors}>
      {link && (
        <a className={styles.join} href={link} rel="noopener noreferrer" data-when="coming">
          <Translate id="dated.join" description="Leads to the online meeting of the session">
            Join the meeting
          </Translate>
        </a>
      )}
      <a href={`${datedPath(code, locale)}session.ics`} download={`${code}.ics`} type="text/calendar">
        {isCancelled
          ? translate({
              id: 'dated.calendar.cancelled',
              message: 'Mark it as cancelled in your calendar',
              description: 'A file for calendar programs, of a cancelled session',
            })
          : translate({
              id: 'dated.calendar',
              message: 'Add to your calendar',
              description: 'A file for calendar programs',
            })}
      </a>
      <button type="button" data-app="intent" data-prints="" onClick={() => print()}>
        <Translate id="dated.print" description="Prints one sheet with day, time, place and code">
          Print the sheet for the door
        </Translate>
      </button>
    </div>
  );
}
