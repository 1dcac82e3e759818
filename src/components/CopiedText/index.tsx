import {useEffect, useRef, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import type {CopiedText as Copied} from './useCopiedText';
import styles from './styles.module.css';

/** Says what became of a text for the help desk; where it could not be copied, it stands here to be selected. */
export default function CopiedText({state, text}: Pick<Copied, 'state' | 'text'>): ReactNode {
  const said = useRef<HTMLDivElement>(null);
  // Where the button stands at the foot of what scrolls, it would be said out of sight.
  useEffect(() => {
    if (state !== 'open') said.current?.scrollIntoView({block: 'nearest'});
  }, [state, text]);
  return (
    <div ref={said}>
      <p role="status">
        {state === 'copied' && (
          <span>
            <Translate id="tree.report.copied" description="Said after the text was copied">
              Copied. Paste it into your message to the help desk.
            </Translate>
          </span>
        )}
        {state === 'refused' && (
          <span>
            <Translate id="tree.report.refused" description="Said when the browser does not allow copying">
              The browser did not allow copying. Select the text below and copy it.
            </Translate>
          </span>
        )}
      </p>
      {state === 'refused' && (
        <textarea
          className={styles.text}
          readOnly
          rows={8}
          value={text}
          aria-label={translate({
            id: 'tree.report.text',
            message: 'Text for the help desk',
            description: 'Accessible name of the field that holds the text',
          })}
          onFocus={({target}) => target.select()}
        />
      )}
    </div>
  );
}
