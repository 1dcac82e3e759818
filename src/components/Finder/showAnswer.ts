/** The beginning of an answer and the bar at the foot of a phone, in pixels. */
const ROOM = 160;

/** Moves the field of somebody who is typing to the top, where below it no room is left for the answer: on a phone the keyboard takes half of the window. */
export default function showAnswer(field: HTMLElement, answer: HTMLElement): void {
  const bottom = visualViewport ? visualViewport.offsetTop + visualViewport.height : innerHeight;
  if (document.activeElement === field && answer.getBoundingClientRect().top > bottom - ROOM)
    field.scrollIntoView({block: 'start'});
}
