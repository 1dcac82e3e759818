/**
 * The parts of pages that work while the app sleeps: src/wake fetches a script for each kind in the app's place. The
 * components are those of the app. What they drew when the site was built is read from the page again, and taken
 * over where it stands.
 */
import {useEffect, type ReactNode} from 'react';
import {hydrateRoot} from 'react-dom/client';
import {Guard} from '../../components/Broken';
import {EVENTS} from '../../lib/events';

export const all = (root: ParentNode, selector: string): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(selector),
];

/** Its effects run after those of all it contains. */
function Alive({onAlive, children}: {readonly onAlive: () => void; readonly children: ReactNode}): ReactNode {
  useEffect(onAlive, [onAlive]);
  return children;
}

/** Takes back the choices that were made before anything answered, and gives what makes them again. */
function takeBackChoices(part: HTMLElement): () => void {
  const made = [...part.querySelectorAll<HTMLInputElement>('[data-choice]')].filter(
    ({checked, defaultChecked}) => checked !== defaultChecked,
  );
  for (const box of made) box.checked = box.defaultChecked;
  return () => made.forEach((box) => box.click());
}

/**
 * Takes over the parts of one kind.
 *
 * @param read gives what a part holds, as something to draw
 */
export default function takeOver(kind: string, read: (part: HTMLElement) => ReactNode): void {
  for (const part of all(document, `[data-part="${kind}"]`)) {
    const chooseAgain = takeBackChoices(part);
    const onAlive = (): void => {
      chooseAgain();
      part.dataset.alive = '';
      // Another kind may still be on its way.
      if (!document.querySelector('[data-part]:not([data-alive])')) document.dispatchEvent(new Event(EVENTS.awake));
    };
    hydrateRoot(
      part,
      <Alive onAlive={onAlive}>
        <Guard>{read(part)}</Guard>
      </Alive>,
    );
  }
}
