import {useState, type ReactNode, type Ref} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {writeLink} from '../../lib/checklist/exchange';
import QrCode from '../QrCode';
import styles from './styles.module.css';

interface Props {
  readonly carried: Parameters<typeof writeLink>[0];
  readonly summary: Ref<HTMLElement>;
}

/** The present ticks as a link and as its picture, made when the reader asks for them. */
export default function CarryLink({carried, summary}: Props): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const [wasCopied, setCopied] = useState(false);
  const address = isOpen ? `${location.origin}${location.pathname}#${writeLink(carried)}` : '';
  return (
    <details className={styles.carry} onToggle={({currentTarget}) => setOpen(currentTarget.open)}>
      <summary ref={summary}>
        <Translate id="checklist.carry.summary" description="Opens a link and a QR code that carry the ticks">
          Continue on another device
        </Translate>
      </summary>
      <p>
        <Translate id="checklist.carry.how" description="How to use the link and the QR code">
          Point the other device’s camera at this picture, or send yourself the link. It holds your ticks and nothing
          else.
        </Translate>
      </p>
      {isOpen && (
        <>
          <QrCode
            text={address}
            label={translate({
              id: 'checklist.carry.qr',
              message: 'QR code that opens this list with your ticks',
              description: 'Text alternative of the QR code',
            })}
          />
          <p>
            <button
              type="button"
              onClick={() => {
                void navigator.clipboard.writeText(address).then(
                  () => setCopied(true),
                  () => setCopied(false),
                );
              }}
            >
              <Translate id="checklist.carry.copy" description="Copies the link that carries the ticks">
                Copy the link
              </Translate>
            </button>{' '}
            <span role="status">
              {wasCopied && (
                <span>
                  <Translate
                    id="steps.copy.done"
                    description="Shown for two seconds after the link to a step was copied"
                  >
                    Link copied
                  </Translate>
                </span>
              )}
            </span>
          </p>
        </>
      )}
    </details>
  );
}
