/** Dated sessions: what they name must exist, and somebody should know when the revision of their day is another one. */
import type {Day} from '../dates';
import {placeOf, type Diagnostic} from '../diagnostics';
import {dayOf, statusOfPlan} from '../session/dated';
import {findInYaml} from '../yaml';
import {nameOf} from './address';
import type {Site} from './site';

const FILE = 'data/sessions.yml';
const SESSION_PAGE = /^training\/train-[^/]+$/;

/** Sessions and revisions that do not exist, or not together. */
export function findDatedDiagnostics(site: Site): Diagnostic[] {
  const [sessions, revisions] = [site.data[FILE], site.data['data/revisions.yml']];
  if (!sessions || !revisions) return [];
  const keys = revisions.map(({key}) => key);
  const pages = site.pages.filter(({path}) => SESSION_PAGE.test(path));
  const versionOf = (key: string) => (key === keys[0] ? 'current' : key);
  const existsIn = (id: string, key: string) =>
    pages.some(({path, version}) => nameOf(path) === id && version === versionOf(key));

  return sessions.flatMap(({session, revision}, index) => {
    const report = placer(site, index);
    const known = keys.filter((key) => existsIn(session, key));
    const diagnostics: Diagnostic[] = [];
    if (known.length === 0) {
      const ids = [...new Set(pages.map(({path}) => nameOf(path)))].filter((id) =>
        keys.some((key) => existsIn(id, key)),
      );
      diagnostics.push(
        report(
          'session',
          'unknown-session',
          `No revision has a session ${session}.`,
          `Write one of: ${ids.toSorted().join(', ') || 'none yet'}.`,
        ),
      );
    }
    if (!keys.includes(revision)) {
      diagnostics.push(
        report(
          'revision',
          'unknown-revision',
          `There is no revision ${revision}.`,
          `Write one of: ${keys.join(', ')}. A session that is over and whose revision was taken away can go.`,
        ),
      );
    } else if (revisions.some(({key, draft}) => draft && key === revision)) {
      diagnostics.push(
        report(
          'revision',
          'session-of-draft',
          `${revision} is a draft: readers are given nothing of it, and the page of this session would have no plan.`,
          'Publish the draft first (npm run revision:publish), or plan the session with another revision.',
        ),
      );
    } else if (known.length > 0 && !known.includes(revision)) {
      diagnostics.push(
        report(
          'revision',
          'session-not-in-revision',
          `The session ${session} does not exist in ${revision}.`,
          `Write a revision that has it: ${known.join(', ')}.`,
        ),
      );
    }
    return diagnostics;
  });
}

/**
 * Coming sessions that are planned with another revision than that of their day. The
 * trainer reads the same on the page of the session.
 *
 * @param today in Bahrain; without it every session is still to come
 */
export function findDatedWarnings(site: Site, today: Day | undefined): Diagnostic[] {
  const [sessions, revisions] = [site.data[FILE], site.data['data/revisions.yml']];
  return (sessions ?? []).flatMap((session, index) => {
    const {revision, cancelled} = session;
    const day = dayOf(session);
    if (cancelled || (today !== undefined && day < today) || !revisions?.some(({key}) => key === revision)) return [];
    const status = statusOfPlan(session, revisions);
    if (status.kind === 'fits') return [];
    const other = status.kind === 'superseded' ? status.by[0].key : status.instead?.key;
    const report = placer(site, index);
    return [
      other === undefined
        ? report(
            'revision',
            'session-revision',
            `No revision applies on ${day} yet; ${revision} comes later.`,
            'Correct the day of the session, or the dates of the revision.',
          )
        : report(
            'revision',
            'session-revision',
            `On ${day} the revision ${other} applies, not ${revision}.`,
            `Write revision: "${other}", or leave it: the page of the session tells the trainer.`,
          ),
    ];
  });
}

function placer({files}: Site, index: number): (key: string, rule: string, problem: string, fix: string) => Diagnostic {
  const text = files.find(({file}) => file === FILE)?.text ?? '';
  return (key, rule, problem, fix) => ({
    file: FILE,
    ...placeOf(text, findInYaml(text, [index, key])),
    rule,
    problem,
    fix,
  });
}
