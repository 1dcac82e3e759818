import {useEffect, useRef, useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {LOCALES, type Locale} from '../../lib/locale';
import {directionOf, LOCALE_FACTS} from '../../lib/localeFacts';
import {changeKey, type OverviewChanges, type OverviewText} from '../../lib/translations/statuses';
import Bidi from '../Bidi';
import Difference from '../Difference';
import styles from './styles.module.css';

type Coming = OverviewChanges | 'failed' | undefined;

/** What changed in a part since both languages were in sync, beside the other language: fetched when somebody opens it. */
export default function Changed({page, name}: {page: string; name: string}): ReactNode {
  const details = useRef<HTMLDetailsElement>(null);
  const [changes, setChanges] = useState<Coming>();
  const fetchChanges = (): void => {
    if (!details.current?.open || (changes && changes !== 'failed')) return;
    import('@generated/translations/default/changes.json').then(
      (arrived) => setChanges(arrived.default),
      () => setChanges('failed'),
    );
  };
  // It may have been opened before the page was alive.
  useEffect(fetchChanges, []); // eslint-disable-line react-hooks/exhaustive-deps
  return (
    <details ref={details} onToggle={fetchChanges}>
      <summary data-app="intent">
        <Translate id="translations.changed" description="Opens what changed in a part of a page, old and new words">
          What changed since both were in sync
        </Translate>
      </summary>
      <Texts changes={changes} at={changeKey(page, name)} />
    </details>
  );
}

function Texts({changes, at}: {changes: Coming; at: string}): ReactNode {
  if (changes === 'failed')
    return (
      <p>
        <Translate id="translations.changed.failed" description="When what changed could not be fetched">
          The changes did not arrive. Close this part and open it again.
        </Translate>
      </p>
    );
  const texts = changes?.[at];
  if (!texts) return null;
  return (
    <div className={styles.sides}>
      {LOCALES.map((locale) => (
        <Side key={locale} locale={locale} text={texts[locale]} />
      ))}
    </div>
  );
}

function Side({locale, text: {before, after}}: {locale: Locale; text: OverviewText}): ReactNode {
  return (
    <div lang={locale} dir={directionOf(locale)} className={styles.side}>
      <h4 className={styles.language}>{LOCALE_FACTS[locale].ownName}</h4>
      {before === undefined ? (
        <p>
          <Bidi text={after} language={locale} />
        </p>
      ) : (
        <Difference before={before} after={after} language={locale} />
      )}
    </div>
  );
}
