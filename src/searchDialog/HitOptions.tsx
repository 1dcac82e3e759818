import {Fragment, type MouseEvent, type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import type {rowsOf} from '../lib/search/rows';
import Bidi from '../components/Bidi';
import styles from './Dialog.module.css';
import Passage from '../components/Search/Passage';
import {groupTitle, HitLink} from '../components/Search/hits';

interface Props {
  readonly id: string;
  readonly groups: ReturnType<typeof rowsOf>['groups'];
  readonly isBusy: boolean;
  /** The row to which the keys have come. */
  readonly chosen: number;
  readonly optionId: (row: number) => string;
  readonly onFollow: () => void;
  /** What was searched for. */
  readonly query: string;
}

/** So many hits, of those that were found, show the passage that was found: each costs a page. */
const MOST_PASSAGES = 3;

/** Opened in another tab or window: the search stays for the next one. */
const isElsewhere = ({ctrlKey, metaKey, shiftKey}: MouseEvent): boolean => ctrlKey || metaKey || shiftKey;

/** The hits as choices of the field: the keys go from row to row. */
export default function HitOptions({id, groups, isBusy, chosen, optionId, onFollow, query}: Props): ReactNode {
  const option = (number: number) => ({
    id: optionId(number),
    isChosen: number === chosen,
    onClick: (event: MouseEvent) => !isElsewhere(event) && onFollow(),
  });
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
            {rows.map(({hit, row: number, places}, place) => (
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
                  {group.kind === 'found' && place < MOST_PASSAGES && (
                    <Passage hit={hit} language={group.language} query={query} />
                  )}
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
