import {useEffect, useRef, useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {readLink} from '../../lib/checklist/exchange';
import useOnePress from '../useOnePress';
import Arrived from './Arrived';
import CarryLink from './CarryLink';
import Done from './Done';
import styles from './styles.module.css';
import {useTickWords} from './words';

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
  const countWords = useTickWords();
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

  const arrived = stage?.kind === 'arrived' ? stage.link : undefined;
  const fresh = arrived?.ok ? arrived.items.filter((id) => !done.includes(id)) : [];

  return (
    <>
      {arrived && (
        <Arrived
          ref={arrival}
          link={arrived}
          fresh={fresh.length}
          onAdd={() => setStage({kind: 'added', count: fresh.length, undo: onAccept(fresh)})}
          onClose={() => setStage({kind: 'closed'})}
        />
      )}
      <div role="status">
        {stage?.kind === 'added' && (
          <Done
            key="added"
            undoButton={undoer}
            onUndo={() => {
              stage.undo();
              setStage({kind: 'taken-out'});
            }}
          >
            <Translate
              id="checklist.carry.added"
              description="The ticks of the link were added"
              values={{count: countWords(stage.count)}}
            >
              {'Added: {count}.'}
            </Translate>
          </Done>
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
      <CarryLink carried={{revision, runId, items: done}} summary={summary} />
    </>
  );
}
