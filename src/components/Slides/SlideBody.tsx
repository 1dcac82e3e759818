import type {ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {mannerOf, shownOrder, type Question} from '../../lib/session/quiz';
import type {Session} from '../../lib/session/session';
import type {Slide} from '../../lib/session/slides';
import Bidi from '../Bidi';
import {Blocks} from '../RunView/parts';
import {kindWords, offsetWords, useMinuteWords} from '../Session/words';
import styles from './styles.module.css';

interface Props {
  readonly session: Session;
  readonly slide: Slide;
}

/** What a slide is called. */
export function slideTitle({session, slide}: Props): string {
  switch (slide.kind) {
    case 'title':
      return session.title;
    case 'agenda':
      return translate({
        id: 'session.agenda',
        message: 'Agenda',
        description: 'Accessible name of the list of parts of a session',
      });
    case 'topic':
    case 'break':
      return slide.segment.title;
    case 'guide':
      return slide.guide.title;
    case 'task':
      return slide.exercise.title;
    case 'solution':
      return translate(
        {
          id: 'slides.solution',
          message: 'Solution: {exercise}',
          description: 'Heading of a slide; exercise is its name',
        },
        {exercise: slide.exercise.title},
      );
    case 'question':
      return translate(
        {id: 'quiz.number', message: 'Question {number} of {total}', description: 'Above a question'},
        slide.of,
      );
    case 'answer':
      return translate(
        {id: 'slides.answer', message: 'Answer to question {number}', description: 'Heading of a slide'},
        {number: slide.of.number},
      );
    case 'end':
      return translate({id: 'run.thanks', message: 'Thank you', description: 'Heading when all parts are done'});
  }
}

/** The largest words of a slide: its name, but of a question the question itself. */
export function slideHeading({session, slide}: Props): string {
  return slide.kind === 'question' || slide.kind === 'answer' ? slide.question.text : slideTitle({session, slide});
}

/** What a slide says below its heading, on the projector and in the trainer's window. */
export default function SlideBody({session, slide}: Props): ReactNode {
  switch (slide.kind) {
    case 'title':
      return (
        <>
          <p>
            <Translate id="session.objectives" description="Above the list of what people can do after a session">
              Afterwards, each person can:
            </Translate>
          </p>
          <ul>
            {session.objectives.map((objective) => (
              <li key={objective}>
                <Bidi text={objective} />
              </li>
            ))}
          </ul>
        </>
      );
    case 'agenda':
      return <Agenda session={session} />;
    case 'topic':
      return <p>{kindWords[slide.segment.kind]()}</p>;
    case 'break':
      return null;
    case 'guide':
      return slide.steps.length > 0 ? (
        <ol start={slide.from}>
          {slide.steps.map((step) => (
            <li key={step}>
              <Bidi text={step} />
            </li>
          ))}
        </ol>
      ) : (
        <p>
          <Bidi text={slide.guide.description} />
        </p>
      );
    case 'task':
      return (
        <>
          <Blocks blocks={slide.exercise.task} />
          {slide.segment.guides.length > 0 && (
            <p className={styles.quiet}>
              <Bidi
                text={translate(
                  {
                    id: 'slides.guides',
                    message: 'On the site: {guides}',
                    description: 'Which guides help with an exercise; guides is a list of titles',
                  },
                  {
                    guides: slide.segment.guides
                      .map(({title}) => title)
                      .join(
                        translate({id: 'slides.guides.comma', message: '; ', description: 'Between titles in a list'}),
                      ),
                  },
                )}
              />
            </p>
          )}
        </>
      );
    case 'solution':
      return <Blocks blocks={slide.exercise.solution} />;
    case 'question':
    case 'answer':
      return <Asked question={slide.question} isAnswered={slide.kind === 'answer'} />;
    case 'end':
      return (
        <p>
          <Translate id="slides.end" description="On the last slide, beside the QR code">
            Scan the code for this session’s page: guides, questions and your statement.
          </Translate>
        </p>
      );
  }
}

function Agenda({session}: {session: Session}): ReactNode {
  const minuteWords = useMinuteWords();
  return (
    <ol className={styles.agenda}>
      {session.segments.map((segment, index) => (
        <li key={segment.id}>
          <bdi dir="ltr">
            {offsetWords(session.segments.slice(0, index).reduce((sum, {minutes}) => sum + minutes, 0))}
          </bdi>
          <span>
            <Bidi text={segment.title} />
          </span>
          <span className={styles.quiet}>{minuteWords(segment.minutes)}</span>
        </li>
      ))}
    </ol>
  );
}

function Asked({question, isAnswered}: {question: Question; isAnswered: boolean}): ReactNode {
  const isOrder = mannerOf(question.kind) === 'order';
  const List = isOrder && isAnswered ? 'ol' : 'ul';
  return (
    <>
      <List>
        {(isAnswered ? question.answers : shownOrder(question.kind, question.answers)).map((answer) => (
          <li key={answer.id} className={isAnswered && !answer.correct && !isOrder ? styles.wrong : undefined}>
            <Bidi text={answer.text} />
            {isAnswered && answer.correct && !isOrder && (
              <span
                className={styles.right}
                aria-label={translate({id: 'slides.right', message: 'right', description: 'Said of a right answer'})}
                role="img"
              />
            )}
          </li>
        ))}
      </List>
      {isAnswered && (
        <p className={styles.why}>
          <Bidi text={question.explanation} />
        </p>
      )}
    </>
  );
}
