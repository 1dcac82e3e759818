import {Fragment, type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import type {rowsOf} from '../../lib/search/rows';
import Bidi from '../Bidi';
import styles from './Dialog.module.css';
import {groupTitle, HitLink} from './hits';

interface Props {
  readonly id: string;
  readonly groups: ReturnType<typeof rowsOf>['groups'];
  readonly isBusy: boolean;
  /** The row to which the keys have come. */
  readonly chosen: number;
  readonly optionId: (row: number) => string;
  readonly onFollow: () => void;
}

/** The hits as choices of the field: the keys go from row to row. */
export default function HitOptions({id, groups, isBusy, chosen, optionId, onFollow}: Props): ReactNode {
  const option = (number: number) => ({id: optionId(number), isChosen: number === chosen, onClick: onFollow});
  return (
    <div
      id={id}
      role="listbox"
      aria-busy={isBusy}
      aria-label={translate({
        id: 'search.results',
        message: 'Results',
        description: 'Accessible name of the list of hits',
      })}
    >
      {groups.map(({group, rows}) => {
        const title = groupTitle(group);
        return (
          <div key={group.kind} role="group" aria-label={title} className={styles.group}>
            {title && (
              <p className={styles.groupTitle} aria-hidden="true">
                {title}
              </p>
            )}
            {rows.map(({hit, row: number, places}) => (
              <Fragment key={hit.address}>
                <HitLink
                  to={hit.address}
                  language={group.language}
                  className={clsx(styles.page, number === chosen && styles.chosen)}
                  {...option(number)}
                >
                  <span className={styles.title}>
                    <Bidi text={hit.title} language={group.language} />
                  </span>
                  <span className={styles.section}>
                    <Bidi text={hit.section} language={group.language} />
                  </span>
                </HitLink>
                {places.map(({anchor, heading, row: placeNumber}) => (
                  <HitLink
                    key={anchor}
                    to={`${hit.address}#${anchor}`}
                    language={group.language}
                    className={clsx(styles.place, placeNumber === chosen && styles.chosen)}
                    {...option(placeNumber)}
                  >
                    <Bidi text={heading} language={group.language} />
                  </HitLink>
                ))}
              </Fragment>
            ))}
          </div>
        );
      })}
    </div>
  );
}
