import {
  Children,
  Suspense,
  createContext,
  isValidElement,
  lazy,
  use,
  useEffect,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import clsx from 'clsx';
import {isolateIn} from '../../lib/bidi';
import {
  ANSWERS,
  answersOn,
  follow,
  nodeInFragment,
  nodeOf,
  parentOf,
  type Answer,
  type Path,
  type Tree as NodesOfTree,
} from '../../lib/tree/tree';
import Bidi from '../Bidi';
import Icon from '../Icon';
import Part from '../Part';
import useSite from '../site';
import usePluralForm from '../usePluralForm';
import styles from './styles.module.css';

// Only whoever asks the help desk needs it.
const Report = lazy(() => import('./Report'));

interface NodeProps {
  /** Permanent, the same in both languages and every revision. */
  readonly id: string;
  readonly children: ReactNode;
  /** The first paragraph, added while the page is built (src/plugins/markdown/treeNodes.ts). */
  readonly wording?: string;
}

type DecisionProps = NodeProps & Readonly<Record<Answer, string>>;

export interface TreeProps {
  /** Called like its page. */
  readonly id: string;
  readonly children: ReactNode;
}

export const answerWords: Record<Answer, () => string> = {
  yes: () =>
    translate({id: 'tree.answer.yes', message: 'Yes', description: 'Answer to a question of a troubleshooting tree'}),
  no: () =>
    translate({id: 'tree.answer.no', message: 'No', description: 'Answer to a question of a troubleshooting tree'}),
};

interface Walk {
  readonly tree: NodesOfTree;
  readonly contents: ReadonlyMap<string, NodeProps>;
  /** Undefined until the app is alive. */
  readonly path: Path | undefined;
}

const WalkContext = createContext<Walk>({tree: [], contents: new Map(), path: undefined});

/** A question with two answers; <Tree> draws it at its place. */
export function Decision({children}: DecisionProps): ReactNode {
  return children;
}

/** What to do; an end of the tree. */
export function Action({children}: NodeProps): ReactNode {
  return children;
}

/** A node with all that follows from it: written out once, elsewhere there is a link to it. */
function Branch({id}: {id: string}): ReactNode {
  const {tree, contents, path} = use(WalkContext);
  const {locale} = useSite();
  useBrokenLinks().collectAnchor(id);
  const content = contents.get(id);
  const next = nodeOf(tree, id)?.next;
  const isCurrent = path?.at(-1) === id;
  // While one question is shown at a time, the list around it is only its place in the page.
  const role = path ? 'presentation' : undefined;
  const wording = content?.wording ?? '';
  return (
    <div
      id={id}
      className={clsx(styles.node, !next && styles.action)}
      tabIndex={-1}
      data-node={next ? 'question' : 'action'}
      data-current={isCurrent ? '' : undefined}
      role={isCurrent ? 'group' : undefined}
      aria-label={isCurrent ? isolateIn(wording, locale) : undefined}
    >
      <div className={styles.body}>
        {!next && (
          <div className={styles.kind} data-added="">
            <Translate id="tree.action" description="Above the end of a troubleshooting tree">
              What to do
            </Translate>
          </div>
        )}
        {content?.children}
        {next && (
          <div className={styles.answers} data-added="">
            {ANSWERS.map((answer) => (
              <a key={answer} href={`#${next[answer]}`} data-answer={answer}>
                {answerWords[answer]()}
              </a>
            ))}
          </div>
        )}
      </div>
      {next && (
        <ul className={styles.branches} role={role}>
          {ANSWERS.map((answer) => (
            <li key={answer} role={role}>
              <span className={styles.label}>{answerWords[answer]()}</span>
              {parentOf(tree, next[answer]) === id ? (
                <Branch id={next[answer]} />
              ) : (
                <p className={styles.see}>
                  <Translate
                    id="tree.see"
                    description="In the printed list, where an answer leads to a node that is written out elsewhere"
                    values={{
                      node: (
                        <a href={`#${next[answer]}`}>
                          <Bidi text={contents.get(next[answer])?.wording ?? ''} />
                        </a>
                      ),
                    }}
                  >
                    {'See: {node}'}
                  </Translate>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The reader's way, kept in step with the fragment of the address. */
function usePath(tree: NodesOfTree): Path | undefined {
  const [path, setPath] = useState<Path>();
  const nodes = useRef(tree);
  useEffect(() => {
    const go = (): void => {
      const named = nodeInFragment(nodes.current, location.hash);
      setPath((before) => follow(nodes.current, before ?? [], named ?? before?.at(-1) ?? nodes.current[0]?.id ?? ''));
    };
    go();
    addEventListener('hashchange', go);
    return () => removeEventListener('hashchange', go);
  }, []);
  return path;
}

/**
 * A troubleshooting tree. Without scripts and on paper it is a nested list; with
 * them one question at a time is shown, by the style sheet alone until the app is
 * alive: answers are links to the next node.
 */
export default function Tree(props: TreeProps): ReactNode {
  return (
    <Part name="tree">
      <Nodes {...props} />
    </Part>
  );
}

/** The tree, in whatever draws it. */
export function Nodes({id, children}: TreeProps): ReactNode {
  const {selectMessage} = usePluralForm();
  const elements = Children.toArray(children).filter(
    (child): child is ReactElement<NodeProps & Partial<DecisionProps>> =>
      isValidElement(child) && (child.type === Decision || child.type === Action),
  );
  const tree: NodesOfTree = elements.map(({props: {id: node, yes, no}}) =>
    yes !== undefined && no !== undefined ? {id: node, next: {yes, no}} : {id: node},
  );
  const contents = new Map(elements.map(({props}) => [props.id, props]));
  const path = usePath(tree);
  const current = path?.at(-1);
  const [first] = tree;

  // The app may wake at a node that a link named: the focus moves only when the reader goes on.
  const shown = useRef<string>(undefined);
  useEffect(() => {
    if (shown.current !== undefined && current !== undefined && shown.current !== current) {
      const node = document.getElementById(current);
      node?.focus({preventScroll: true});
      // As the browser did by itself, when the page was not yet as long as it is now.
      node?.scrollIntoView({block: 'start'});
    }
    shown.current = current;
  }, [current]);

  const answers = path ? answersOn(tree, path) : [];
  const isDone = path !== undefined && nodeOf(tree, current)?.next === undefined;
  return (
    <WalkContext value={{tree, contents, path}}>
      <div className={styles.tree} data-tree={id} data-alive={path ? '' : undefined}>
        {first && <Branch id={first.id} />}
        {path && first && (
          <div className={styles.way}>
            <p role="status">
              {/* An element of its own for each count: a browser that translates the page has taken the text over. */}
              {answers.length > 0 && (
                <span key={answers.length}>
                  {selectMessage(
                    answers.length,
                    translate(
                      {
                        id: 'tree.answered',
                        message: '{count} question answered.|{count} questions answered.',
                        description: 'How far the reader is. Arabic has six forms.',
                      },
                      {count: answers.length},
                    ),
                  )}
                </span>
              )}
              {isDone && (
                <span>
                  {' '}
                  <Translate
                    id="tree.done"
                    description="Said after the number of answered questions, when an action is shown"
                  >
                    You have reached what to do.
                  </Translate>
                </span>
              )}
            </p>
            {answers.length > 0 && (
              <>
                <ol
                  aria-label={translate({
                    id: 'tree.path',
                    message: 'Your answers so far',
                    description: 'Accessible name of the list of answered questions',
                  })}
                  data-path=""
                >
                  {answers.map(({id: node, answer}) => (
                    <li key={node}>
                      <a href={`#${node}`}>
                        <Bidi text={contents.get(node)?.wording ?? ''} />
                      </a>{' '}
                      <strong>{answerWords[answer]()}</strong>
                    </li>
                  ))}
                </ol>
                <div className={styles.tools}>
                  <a href={`#${path.at(-2) ?? first.id}`} data-back="">
                    <Icon name="back" />
                    <Translate id="tree.back" description="Goes back to the question before">
                      Back one question
                    </Translate>
                  </a>
                  <a href={`#${first.id}`} data-again="">
                    <Translate id="tree.again" description="Goes back to the first question">
                      Start again
                    </Translate>
                  </a>
                </div>
              </>
            )}
            <Suspense fallback={null}>
              <Report
                answers={answers.map(({id: node, answer}) => ({
                  question: contents.get(node)?.wording ?? '',
                  answer: answerWords[answer](),
                }))}
                advice={isDone ? contents.get(current ?? '')?.wording : undefined}
              />
            </Suspense>
          </div>
        )}
      </div>
    </WalkContext>
  );
}
