/** What a step of a guide is: one sentence that says what to do, what then appears, and what to do when it does not. */
import type {Diagnostic} from '../diagnostics';
import {attributeValue, rangeOf, type Element, type Page} from './page';
import {HIDDEN, HIDDEN_ARABIC, isInside} from './ranges';
import {diagnosticIn} from './site';

/** Where a sentence ends and another begins; what stands in a tag or in code cannot be seen. */
const NEXT_SENTENCE = new RegExp(
  `(?<=(?<!(?:^|[^\\p{L}])(?:\\p{L}|e\\.g|i\\.e|etc|vs|No))[.?!؟])[)*_»”]*[\\s${HIDDEN}]+(?=[(*_«“]*[\\p{Lu}\\p{Script=Arabic}${HIDDEN_ARABIC}])`,
  'u',
);

/** Faults of the steps of one page. */
export function findStepDiagnostics(page: Page): Diagnostic[] {
  const steps = page.elements.filter(({name}) => name === 'Step');
  return [
    ...steps.flatMap((step) => [...findSentences(page, step), ...findWaysOut(page, step, isLast(step, steps))]),
    ...page.headings
      .filter(({start}) => isInside(start, steps))
      .map(({start}) =>
        diagnosticIn(
          page,
          start,
          'heading-in-step',
          'A heading stands inside a step.',
          'Make it a step of its own, or take the heading out.',
        ),
      ),
  ];
}

/** Whether no step follows in the same list. */
function isLast(step: Element, steps: readonly Element[]): boolean {
  return steps.findLast(({parent}) => parent === step.parent) === step;
}

/** The action is one sentence. */
function findSentences(page: Page, {children}: Element): Diagnostic[] {
  const [first] = children;
  if (first?.type !== 'paragraph') return [];
  const {start, end} = rangeOf(first);
  const found = NEXT_SENTENCE.exec(page.prose.slice(start, end));
  if (!found) return [];
  return [
    diagnosticIn(
      page,
      start + found.index + found[0].length,
      'step-sentences',
      'The action of this step has more than one sentence.',
      'Leave the one that says what to do, and put the rest into a paragraph of its own below it.',
    ),
  ];
}

/**
 * One <IfNot>, at the end. The last step of a guide may go without: where it only writes
 * down or sends what was done, nothing appears that could be missing.
 */
function findWaysOut(page: Page, step: Element, mayLack: boolean): Diagnostic[] {
  const id = attributeValue(step, 'id') ?? '';
  const report = (at: number, problem: string, fix: string) => [diagnosticIn(page, at, 'if-not', problem, fix)];
  const ways = page.elements.filter(({name, parent}) => name === 'IfNot' && parent === step);
  const [way, second] = ways;
  if (!way) {
    // Inside a tab it stands beside what it answers.
    const isDeeper = page.elements.some(({name, start}) => name === 'IfNot' && start > step.start && start < step.end);
    if (mayLack || isDeeper || step.children.length === 0) return [];
    return report(
      step.start,
      `The step \`${id}\` does not say what to do when it does not work.`,
      'End it with <IfNot> … </IfNot>, in both languages; only the last step may go without.',
    );
  }
  if (second) return report(second.start, `The step \`${id}\` has two <IfNot>.`, 'Put both texts into one.');
  const after = step.children.find((child) => rangeOf(child).start > way.start && child.type !== 'mdxFlowExpression');
  return after
    ? report(rangeOf(after).start, 'Something stands after <IfNot>.', 'Put it before <IfNot>, which ends the step.')
    : [];
}
