import type {MouseEvent, ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import type {Group} from '../../lib/search/ask';
import type {Locale} from '../../lib/locale';
import {languageWords} from '../languageWords';
import useSite from '../site';
import {directionOf} from '../../lib/localeFacts';

/** What stands above a group of hits; the pages that answer need no heading. */
export function groupTitle({kind, language}: Group): string | undefined {
  switch (kind) {
    case 'found':
      return undefined;
    case 'guessed':
      return translate({
        id: 'search.group.guessed',
        message: 'Perhaps one of these',
        description: 'Above hits that only a guess found',
      });
    case 'otherLanguage':
      return translate(
        {id: 'search.group.language', message: 'In {language}', description: 'Above hits in the other language'},
        {language: languageWords[language]()},
      );
    case 'older':
      return translate({
        id: 'search.group.older',
        message: 'In an earlier policy revision',
        description: 'Above hits in a superseded revision',
      });
    case 'nearest':
      return translate({
        id: 'search.group.nearest',
        message: 'The nearest topics',
        description: 'Above pages that may help when nothing was found',
      });
  }
}

export interface HitLinkProps {
  readonly to: string;
  readonly language: Locale;
  readonly id?: string;
  readonly className?: string;
  /** One of the choices of a combobox, and whether the keys have come to it. */
  readonly isChosen?: boolean;
  readonly onClick?: (event: MouseEvent<HTMLAnchorElement>) => void;
  readonly children: ReactNode;
}

/** A link to a hit; the other language is another build, to which the browser itself goes. */
export function HitLink({to, language, isChosen, ...rest}: HitLinkProps): ReactNode {
  const {locale} = useSite();
  const option = isChosen === undefined ? {} : ({role: 'option', 'aria-selected': isChosen, tabIndex: -1} as const);
  if (language === locale) return <Link to={to} {...option} {...rest} />;
  return <a href={to} lang={language} hrefLang={language} dir={directionOf(language)} {...option} {...rest} />;
}
