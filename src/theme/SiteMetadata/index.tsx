import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import {useLocation} from '@docusaurus/router';
import {useAlternatePageUtils} from '@docusaurus/theme-common/internal';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

/**
 * Canonical and alternate addresses. Unlike the stock component, the default for
 * unknown languages is the root, which chooses, and not one of the two equals.
 */
export default function SiteMetadata(): ReactNode {
  const {i18n, siteConfig} = useDocusaurusContext();
  const {createUrl} = useAlternatePageUtils();
  const {pathname} = useLocation();
  return (
    <Head>
      <link rel="canonical" href={siteConfig.url + pathname} />
      {Object.entries(i18n.localeConfigs).map(([locale, {htmlLang}]) => (
        <link key={locale} rel="alternate" hrefLang={htmlLang} href={createUrl({locale, fullyQualified: true})} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={`${siteConfig.url}/`} />
      <link rel="manifest" href={`${siteConfig.baseUrl}manifest.webmanifest`} />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbf9f4" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#14191b" />
    </Head>
  );
}
