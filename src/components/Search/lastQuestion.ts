/**
 * What was last asked in the search over a page: who found the wrong page finds the question again.
 * In the memory of the open tab only, so that on a shared computer it goes with it.
 */
let last = '';

export const lastQuestion = (): string => last;

export function rememberQuestion(question: string): void {
  last = question;
}
