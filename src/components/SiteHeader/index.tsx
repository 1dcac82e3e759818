import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import {useAlternatePageUtils} from '@docusaurus/theme-common/internal';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import SearchBar from '@theme/SearchBar';
import Icon from '../Icon';
import useSite from '../site';
import styles from './styles.module.css';
import type {Locale} from '../../lib/locale';
import {otherLocale} from '../../lib/localeFacts';

/** The same page in the other language, named in that language. A plain link: the other language is another build. */
export function LanguageLink({className}: {className?: string}): ReactNode {
  const {i18n} = useDocusaurusContext();
  const {createUrl} = useAlternatePageUtils();
  const other = otherLocale(i18n.currentLocale as Locale);
  const {label, htmlLang, direction} = i18n.localeConfigs[other]!;
  return (
    <a
      href={createUrl({locale: other, fullyQualified: false})}
      lang={htmlLang}
      dir={direction}
      hrefLang={htmlLang}
      className={className}
      data-language={other}
      data-keep-hash=""
    >
      <Icon name="language" />
      <span>{label}</span>
    </a>
  );
}

export default function SiteHeader(): ReactNode {
  const {title} = useSite();
  return (
    <header className={styles.header}>
      <Link to="/" className={styles.brand}>
        <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
          <path className={styles.mark} d="M4 15L16 5l12 10v12H4z" />
          <path className={styles.door} d="M10 21l4 4 8-9" />
        </svg>
        <span>{title}</span>
      </Link>
      <div className={styles.tools}>
        <SearchBar />
        <LanguageLink className={styles.language} />
        <button
          type="button"
          className={styles.theme}
          data-theme-switch=""
          aria-label={translate({
            id: 'header.theme.label',
            message: 'Switch between light and dark',
            description: 'Accessible name of the theme button',
          })}
        >
          <span className={styles.sun}>
            <Icon name="sun" />
          </span>
          <span className={styles.moon}>
            <Icon name="moon" />
          </span>
        </button>
      </div>
    </header>
  );
}
