import type {Approval} from '../../src/lib/approvalsSchema';
import {withFirst} from './content';

export const APPROVALS = 'data/approvals.yml';

/** The list of approvals with one more, the newest first; comments stay. */
export function withApproval(text: string, {revision, act, on, by}: Approval): string {
  return withFirst(text, `- {revision: "${revision}", act: ${act}, on: "${on}", by: ${JSON.stringify(by)}}\n`);
}
