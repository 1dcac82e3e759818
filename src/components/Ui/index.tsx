import type {ReactNode} from 'react';

interface Props {
  /** The English label, at the first mention on an Arabic page. */
  readonly en?: string;
  /** "en" where only the English label is known for certain. */
  readonly lang?: 'en';
  readonly children: ReactNode;
}

/** A label as the reader sees it on the screen. */
export default function Ui({en, lang, children}: Props): ReactNode {
  return (
    <>
      <strong className="ui" {...(lang && {lang, dir: 'ltr'})}>
        {children}
      </strong>
      {en && (
        <>
          {' '}
          <bdi dir="ltr" lang="en" className="ui-en">
            ({en})
          </bdi>
        </>
      )}
    </>
  );
}
