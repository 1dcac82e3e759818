import type {Approval} from '../../src/lib/approvalsSchema';

export const APPROVALS = 'data/approvals.yml';

/** The list of approvals with one more, the newest first; comments stay. */
export function withApproval(text: string, {revision, act, on, by}: Approval): string {
  const entry = `- {revision: "${revision}", act: ${act}, on: "${on}", by: ${JSON.stringify(by)}}\n`;
  const lines = text.replace(/^\[\]\n?$/m, '');
  const first = lines.search(/^- /m);
  return first < 0 ? `${lines.trimEnd()}\n${entry}`.trimStart() : lines.slice(0, first) + entry + lines.slice(first);
}
