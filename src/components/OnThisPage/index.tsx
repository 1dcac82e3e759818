import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import type {TOCItem} from '@docusaurus/mdx-loader';
import Bidi from '../Bidi';
import styles from './styles.module.css';

/** The headings of the page, as plain links. */
export default function OnThisPage({headings}: {headings: readonly TOCItem[]}): ReactNode {
  const title = translate({
    id: 'onThisPage.label',
    message: 'On this page',
    description: 'Title of the list of headings',
  });
  return (
    <nav className={styles.nav} aria-label={title}>
      <p aria-hidden="true">{title}</p>
      <ul>
        {headings.map(({id, value}) => (
          <li key={id}>
            <a href={`#${id}`}>
              <Bidi text={plainText(value)} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Headings arrive as HTML; links show their words only. */
function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
