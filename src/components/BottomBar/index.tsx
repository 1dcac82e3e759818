import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import {CONTENTS_ID} from '../Contents';
import Icon from '../Icon';
import SearchLink from '../Search/SearchLink';
import {LanguageLink} from '../SiteHeader';
import styles from './styles.module.css';

/** On a phone, within the thumb's reach: contents, search, the other language. */
export default function BottomBar({hasContents}: {hasContents: boolean}): ReactNode {
  return (
    <nav
      className={styles.bar}
      aria-label={translate({
        id: 'bottomBar.label',
        message: 'Main',
        description: 'Accessible name of the bar at the foot of a phone',
      })}
    >
      {hasContents ? (
        <button type="button" popoverTarget={CONTENTS_ID}>
          <Icon name="menu" />
          <span>
            <Translate id="bottomBar.contents" description="Opens the contents on a phone">
              Contents
            </Translate>
          </span>
        </button>
      ) : (
        <Link to="/">
          <Icon name="home" />
          <span>
            <Translate id="bottomBar.home" description="Leads to the home page">
              Home
            </Translate>
          </span>
        </Link>
      )}
      <SearchLink>
        <Icon name="search" />
        <span>
          <Translate id="bottomBar.search" description="Leads to the search page">
            Search
          </Translate>
        </span>
      </SearchLink>
      <LanguageLink />
    </nav>
  );
}
