import {useEffect, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import {permanentPath} from '../../lib/revisions';
import Bidi from '../Bidi';
import QrCode from '../QrCode';
import usePageRevision from '../usePageRevision';
import useSite from '../site';
import useOrigin from '../useOrigin';
import styles from './styles.module.css';

const ROWS = 20;

type Sheet = 'plan' | 'cards' | 'attendance' | 'statement';

/** Prints one kind of sheet; the style sheet reads the attribute. */
export function printSheet(sheet: Sheet): void {
  const page = document.documentElement;
  page.dataset.sheet = sheet;
  print();
  delete page.dataset.sheet;
}

/** The papers of a session: the plan for the trainer, the cards and the attendance sheet. */
export default function Handout({id}: {id: string}): ReactNode {
  const {metadata} = useDoc();
  const {locale} = useSite();
  const revision = usePageRevision();
  const origin = useOrigin();
  useEffect(() => () => void delete document.documentElement.dataset.sheet, []);

  return (
    <>
      <div className={styles.tools}>
        <button type="button" data-app="intent" data-prints="sheet=plan" onClick={() => printSheet('plan')}>
          <Translate
            id="session.print.plan"
            description="Prints the plan with notes, exercises, solutions and questions"
          >
            Print the plan
          </Translate>
        </button>
        <button type="button" data-app="intent" data-prints="sheet=cards" onClick={() => printSheet('cards')}>
          <Translate id="session.print.cards" description="Prints the exercises without their solutions">
            Print the exercise cards
          </Translate>
        </button>
        <button type="button" data-app="intent" data-prints="sheet=attendance" onClick={() => printSheet('attendance')}>
          <Translate id="session.print.attendance" description="Prints an empty list for names">
            Print the attendance sheet
          </Translate>
        </button>
      </div>
      <div className={styles.qr} aria-hidden="true">
        {origin && <QrCode text={`${origin}${permanentPath(locale, revision, `/${id}/`)}`} label="" />}
      </div>
      <div className={styles.attendance} aria-hidden="true">
        <p className={styles.label}>
          <Translate id="session.attendance.title" description="Title of the attendance sheet">
            Attendance
          </Translate>
        </p>
        <p>
          <Bidi text={metadata.title} />
          <span className={styles.dot}>
            <Bidi text={revision.short[locale]} />
          </span>
        </p>
        <p>
          <Translate id="session.attendance.retention" description="Privacy note on the attendance sheet">
            Names are written here only for this session. Keep the sheet as your entity’s rule for training records
            says, show it to nobody else, and destroy it when it is no longer needed.
          </Translate>
        </p>
        <table>
          <thead>
            <tr>
              <th />
              <th>
                <Translate id="session.attendance.name" description="Column of the attendance sheet">
                  Name
                </Translate>
              </th>
              <th>
                <Translate id="session.attendance.unit" description="Column of the attendance sheet">
                  Department
                </Translate>
              </th>
              <th>
                <Translate id="session.attendance.signature" description="Column of the attendance sheet">
                  Signature
                </Translate>
              </th>
            </tr>
          </thead>
          <tbody>
            {Array.from({length: ROWS}, (_row, index) => (
              <tr key={index}>
                <td>{index + 1}</td>
                <td />
                <td />
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
