import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import Translate, {translate} from '@docusaurus/Translate';
import {isSamePath} from '@docusaurus/theme-common/internal';
import type {PropSidebar} from '@docusaurus/plugin-content-docs';
import Bidi from '../Bidi';
import Icon from '../Icon';
import styles from './styles.module.css';

/** The bar at the foot of a phone opens the contents by this id. */
export const CONTENTS_ID = 'contents';

/**
 * The contents: beside the page where there is room, a native popover on a phone.
 * Only the section that is being read is spread out, so that no page carries a list of all pages.
 */
export default function Contents({items}: {items: PropSidebar}): ReactNode {
  const {pathname} = useLocation();
  const isHere = (href: string): boolean => isSamePath(href, pathname);
  return (
    <nav
      id={CONTENTS_ID}
      popover="auto"
      className={styles.contents}
      aria-label={translate({
        id: 'contents.label',
        message: 'Contents',
        description: 'Accessible name of the list of sections and pages',
      })}
    >
      <button type="button" className={styles.close} popoverTarget={CONTENTS_ID} popoverTargetAction="hide">
        <Icon name="close" />
        <Translate id="contents.close" description="Closes the contents on a phone">
          Close
        </Translate>
      </button>
      <ul>
        {items.map((section) => {
          if (section.type === 'html' || !section.href) return null;
          // A section without pages of its own arrives as a plain link.
          const pages = section.type === 'category' ? section.items.filter((item) => item.type === 'link') : [];
          const isOpen = isHere(section.href) || pages.some(({href}) => isHere(href));
          return (
            <li key={section.href}>
              <Link
                to={section.href}
                className={styles.section}
                aria-current={isHere(section.href) ? 'page' : undefined}
              >
                <Bidi text={section.label} />
              </Link>
              {isOpen && pages.length > 0 && (
                <ul>
                  {pages.map(({href, label}) => (
                    <li key={href}>
                      <Link to={href} aria-current={isHere(href) ? 'page' : undefined}>
                        <Bidi text={label} />
                      </Link>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
