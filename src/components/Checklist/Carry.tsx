import {useEffect, useRef, useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {readLink, writeLink} from '../../lib/checklist/exchange';
import QrCode from '../QrCode';
import useOnePress from '../useOnePress';
import usePluralForm from '../usePluralForm';
import styles from './styles.module.css';

interface Props {
  readonly revision: string;
  readonly runId: string;
  readonly done: readonly string[];
  readonly known: readonly string[];
  /** Ticks the items, and gives what takes out again these ticks and no later ones. */
  readonly onAccept: (ids: readonly string[]) => () => void;
}

/** Where the ticks of a link are: still in it, added, or taken out again. */
type Stage =
  | {readonly kind: 'arrived'; readonly link: ReturnType<typeof readLink>}
  | {readonly kind: 'added'; readonly count: number; readonly undo: () => void}
  | {readonly kind: 'taken-out' | 'closed'};

/** Takes the present ticks to another device, by a link or its picture, and takes them over there. */
export default function Carry({revision, runId, done, known, onAccept}: Props): ReactNode {
  const [stage, setStage] = useState<Stage>();
  const [isOpen, setOpen] = useState(false);
  const [wasCopied, setCopied] = useState(false);
  const {selectMessage} = usePluralForm();
  const summary = useRef<HTMLElement>(null);
  const undoer = useRef<HTMLButtonElement>(null);
  const arrival = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const read = () => {
      if (!location.hash.startsWith('#continue=')) return;
      setStage({kind: 'arrived', link: readLink(location.hash.slice(1), known)});
      // Read once: a reload or a copied address must not bring them again.
      history.replaceState(history.state, '', location.pathname + location.search);
    };
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
    // The items of a page do not change while it is open.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  // What arrived stands below the list, so it is shown; afterwards the button that was
  // pressed is gone, and focus goes to what can be done next.
  useEffect(() => {
    if (stage?.kind === 'arrived') arrival.current?.scrollIntoView({block: 'center'});
    else if (stage) (undoer.current ?? summary.current)?.focus();
  }, [stage]);

  useOnePress(stage?.kind);

  const countWords = (count: number): string =>
    selectMessage(
      count,
      translate(
        {
          id: 'checklist.carry.count',
          message: '{count} tick|{count} ticks',
          description: 'How many ticks. Arabic has six forms.',
        },
        {count},
      ),
    );

  const arrived = stage?.kind === 'arrived' ? stage.link : undefined;
  const fresh = arrived?.ok ? arrived.items.filter((id) => !done.includes(id)) : [];
  const address = isOpen ? `${location.origin}${location.pathname}#${writeLink({revision, runId, items: done})}` : '';

  return (
    <>
      {arrived && (
        <div ref={arrival} className={styles.arrived} role="alert">
          {arrived.ok ? (
            <p>
              <span key={fresh.length}>
                <Translate
                  id="checklist.carry.arrived"
                  description="A link brought ticks"
                  values={{count: countWords(fresh.length)}}
                >
                  {'The link brings {count} that you do not have here.'}
                </Translate>
              </span>
              {arrived.unknown > 0 && (
                <span>
                  {' '}
                  <Translate
                    id="checklist.carry.unknown"
                    description="Some ticks of the link belong to no item of this page"
                    values={{count: countWords(arrived.unknown)}}
                  >
                    {'Left out, as this page has no such items: {count}.'}
                  </Translate>
                </span>
              )}
            </p>
          ) : (
            <p>
              <Translate id="checklist.carry.refused" description="The link cannot be read">
                This link does not hold ticks that this page can read. Nothing was changed.
              </Translate>
            </p>
          )}
          <div className={styles.tools}>
            {fresh.length > 0 && (
              <button
                type="button"
                onClick={() => setStage({kind: 'added', count: fresh.length, undo: onAccept(fresh)})}
              >
                <Translate id="checklist.carry.accept" description="Adds the ticks of the link">
                  Add them
                </Translate>
              </button>
            )}
            <button type="button" onClick={() => setStage({kind: 'closed'})}>
              <Translate id="checklist.carry.ignore" description="Leaves the ticks of the link alone">
                Close
              </Translate>
            </button>
          </div>
        </div>
      )}
      <div role="status">
        {stage?.kind === 'added' && (
          <div key="added" className={styles.arrived}>
            <p>
              <Translate
                id="checklist.carry.added"
                description="The ticks of the link were added"
                values={{count: countWords(stage.count)}}
              >
                {'Added: {count}.'}
              </Translate>
            </p>
            <button
              ref={undoer}
              type="button"
              onClick={() => {
                stage.undo();
                setStage({kind: 'taken-out'});
              }}
            >
              <Translate id="checklist.carry.undo" description="Takes back the ticks that were added">
                Undo
              </Translate>
            </button>
          </div>
        )}
        {stage?.kind === 'taken-out' && (
          <p key="taken-out" className={styles.arrived}>
            <Translate
              id="checklist.carry.undone"
              description="What a link had added was taken out; what was ticked since stays"
            >
              What the link added was taken out again.
            </Translate>
          </p>
        )}
      </div>
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
    </>
  );
}
