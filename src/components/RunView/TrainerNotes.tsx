import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import type {Segment, Session} from '../../lib/session/session';
import Bidi from '../Bidi';
import {Blocks} from './parts';

/** What the trainer wrote for a part: notes, the solution of its exercise, the steps of its guides. */
export default function TrainerNotes({session, segment}: {session: Session; segment: Segment}): ReactNode {
  const exercise = session.exercises.find(({id}) => id === segment.exercise);
  return (
    <section key={segment.id} aria-labelledby="notes">
      <h2 id="notes">
        <Translate id="run.notes" description="Heading of the trainer's notes">
          Your notes
        </Translate>
      </h2>
      <Blocks blocks={segment.notes} />
      {exercise && (
        <details>
          <summary>
            <Translate id="session.solution" description="Opens the solution of an exercise">
              Solution
            </Translate>
          </summary>
          <Blocks blocks={exercise.solution} />
        </details>
      )}
      {segment.guides.map((guide) => (
        <details key={guide.address} open={segment.kind === 'demonstrate'}>
          <summary>
            <Bidi text={guide.title} />
          </summary>
          <ol>
            {guide.steps.map((step) => (
              <li key={step}>
                <Bidi text={step} />
              </li>
            ))}
          </ol>
        </details>
      ))}
    </section>
  );
}
