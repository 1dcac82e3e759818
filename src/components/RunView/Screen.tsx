import type {ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {PageMetadata} from '@docusaurus/theme-common';
import {formatTime} from '../../lib/dates';
import {clockText, look} from '../../lib/session/run';
import {shownOrder} from '../../lib/session/quiz';
import '../Session/trainingWords';
import Bidi from '../Bidi';
import useSite from '../site';
import {Blocks, Ltr} from './parts';
import styles from './styles.module.css';
import {useFollowedRun, useNow} from './useRun';
import useSession from './useSession';

/** What the group sees on the projector, in step with the trainer's window and in a language of its own. */
export default function Screen({session: id}: {session: string}): ReactNode {
  const {locale} = useSite();
  const {session} = useSession(id);
  const run = useFollowedRun(id);
  const now = useNow();
  const title = session?.title ?? '';
  const view = session && run && now !== undefined ? look(session, run, now) : undefined;
  const segment = session?.segments.find((part) => part.id === view?.segment?.id);
  const exercise = session?.exercises.find((candidate) => candidate.id === segment?.exercise);
  const question = segment?.kind === 'quiz' && run ? session?.quiz[run.question] : undefined;

  return (
    <>
      <PageMetadata title={translate({id: 'screen.title', message: 'Projector', description: 'Title of the projector window'})} />
      <main className={styles.screen} id="main" data-app="alive" data-screen-of={segment?.id}>
        <p className={styles.session}>
          <Bidi text={title} />
        </p>
        {!run && (
          <h1>
            <Translate id="screen.waiting" description="The projector window waits for the trainer's window">
              Waiting for the trainer’s window
            </Translate>
          </h1>
        )}
        {run && view && (
          <>
            <h1>
              {run.pause ? (
                <Translate id="run.pause" description="A break that the agenda does not name, such as one for prayer">
                  Prayer break
                </Translate>
              ) : (
                <Bidi text={segment?.title ?? translate({id: 'run.thanks', message: 'Thank you', description: 'Heading when all parts are done'})} />
              )}
            </h1>
            {segment && (
              <p className={styles.clock} role="timer">
                <Ltr>{clockText(Math.max(0, view.left))}</Ltr>
              </p>
            )}
            {(run.pause ?? segment?.kind === 'break') && now !== undefined && (
              <p>
                <Translate id="screen.goOnAt" description="When a break ends" values={{time: <bdi>{formatTime(now + Math.max(0, view.left), locale)}</bdi>}}>
                  {'We go on at {time}.'}
                </Translate>
              </p>
            )}
            {!run.pause && exercise && (
              <div data-exercise-on-screen={exercise.id}>
                <p className={styles.task}>
                  <Bidi text={exercise.title} />
                </p>
                <Blocks blocks={exercise.task} />
              </div>
            )}
            {!run.pause && question && (
              <div data-question-on-screen={question.id}>
                <p className={styles.task}>
                  <Bidi text={question.text} />
                </p>
                <ul>
                  {(run.isRevealed ? question.answers : shownOrder(question.kind, question.answers)).map((answer) => (
                    <li key={answer.id} className={run.isRevealed && !answer.correct && question.kind !== 'order' ? styles.faded : undefined}>
                      <Bidi text={answer.text} />
                      {run.isRevealed && answer.correct && ' ✓'}
                    </li>
                  ))}
                </ul>
                {run.isRevealed && (
                  <p role="status">
                    <Bidi text={question.explanation} />
                  </p>
                )}
              </div>
            )}
          </>
        )}
      </main>
    </>
  );
}
