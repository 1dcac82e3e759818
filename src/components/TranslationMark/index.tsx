import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {useAlternatePageUtils} from '@docusaurus/theme-common/internal';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import useSite from '../site';
import styles from './styles.module.css';
import {otherLocale} from '../../lib/localeFacts';

/** Only the other language changed, or both did since somebody compared them. */
export type Behind = 'newer' | 'differs';

/** The language that is not being read: its name in itself, its attributes, and where the page stands in it. */
function useOther() {
  const {i18n} = useDocusaurusContext();
  const {createUrl} = useAlternatePageUtils();
  const other = otherLocale(useSite().locale);
  const {label, htmlLang, direction} = i18n.localeConfigs[other]!;
  return {
    label,
    address: createUrl({locale: other, fullyQualified: false}),
    language: {lang: htmlLang, dir: direction},
  };
}

/** Named in its own language, as in the header. A plain link: the other language is another build. */
function OtherLink({hash = ''}: {hash?: string}): ReactNode {
  const {label, address, language} = useOther();
  return (
    <a href={`${address}${hash}`} hrefLang={language.lang} {...language}>
      {label}
    </a>
  );
}

/**
 * On a step that is behind the other language: what that one says, folded.
 *
 * @param words the step in the other language, a paragraph a line
 */
export default function StepBehind({id, behind, words}: {id: string; behind: Behind; words: string}): ReactNode {
  const {language} = useOther();
  return (
    <details className={styles.step}>
      <summary>
        {behind === 'newer' ? (
          <Translate
            id="translation.step.newer"
            description="On a step: the other language was changed and this one was not yet. The English message speaks of the Arabic text, the Arabic one of the English text"
          >
            This step is newer in the Arabic text
          </Translate>
        ) : (
          <Translate
            id="translation.step.differs"
            description="On a step: both languages were changed and nobody has compared them yet. The English message speaks of the Arabic text, the Arabic one of the English text"
          >
            This step may differ from the Arabic text
          </Translate>
        )}
      </summary>
      <div {...language}>
        {words.split('\n').map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </div>
      <p>
        <OtherLink hash={`#${id}`} />
      </p>
    </details>
  );
}

/** Above a page whose title, or text around the steps, is behind the other language. */
export function PageBehind({behind}: {behind: Behind}): ReactNode {
  return (
    <p className={styles.page}>
      {behind === 'newer' ? (
        <Translate
          id="translation.page.newer"
          description="Above a page: the other language was changed and this one was not yet. The English message speaks of the Arabic text, the Arabic one of the English text"
        >
          This page is newer in the Arabic text.
        </Translate>
      ) : (
        <Translate
          id="translation.page.differs"
          description="Above a page: both languages were changed and nobody has compared them yet. The English message speaks of the Arabic text, the Arabic one of the English text"
        >
          This page may differ from the Arabic text.
        </Translate>
      )}{' '}
      <OtherLink />
    </p>
  );
}
