import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import {isolateIn} from '../../lib/bidi';
import type {WithdrawnPage} from '../../lib/changes/withdrawn';
import {formatDay, monthName} from '../../lib/dates';
import type {Revision} from '../../lib/revisions';
import Bidi from '../Bidi';
import {causeWords} from '../Changes/words';
import DayText from '../DayText';
import useSite from '../site';

interface Route {
  readonly page: WithdrawnPage;
  /** Of the revision that no longer has the page. */
  readonly base: Revision['base'];
}

/** At the address of a page that the revision in force, or one that is announced, no longer has: what became of it. */
export default function Withdrawn({page, base}: Route): ReactNode {
  const {by, last, cause} = page;
  const {locale, revisions} = useSite();
  const revision = revisions.find(({key}) => key === by);
  const isToCome = revision?.state === 'announced';
  const title = isToCome
    ? translate(
        {
          id: 'withdrawn.title.announced',
          message: 'Withdrawn from {day}: {title}',
          description: 'Title of the page of a page that an announced revision no longer has',
        },
        {title: last?.title ?? page.slug, day: formatDay(revision.inForce.from, locale)},
      )
    : last
      ? translate(
          {
            id: 'withdrawn.title',
            message: 'Withdrawn: {title}',
            description: 'Title of the page at the address of a page that was withdrawn',
          },
          {title: last.title},
        )
      : translate({
          id: 'withdrawn.title.unknown',
          message: 'This page was withdrawn',
          description: 'The same, when its title is no longer kept',
        });
  return (
    <Layout title={isolateIn(title, locale)}>
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <main className="prose column" id="main" data-withdrawn={by}>
        <h1>
          <Bidi text={title} />
        </h1>
        <p>
          {isToCome ? (
            <Translate
              id="withdrawn.by.announced"
              description="Which announced revision no longer has the page, and from when"
              values={{
                revision: (
                  <strong>
                    <Bidi text={revision.title[locale]} />
                  </strong>
                ),
                day: <DayText day={revision.inForce.from} />,
              }}
            >
              {'From {day} on a revision applies that does not have this page: {revision}.'}
            </Translate>
          ) : revision ? (
            <Translate
              id="withdrawn.by"
              description="Which revision withdrew the page, and since when"
              values={{
                revision: (
                  <strong>
                    <Bidi text={revision.title[locale]} />
                  </strong>
                ),
                day: <time dateTime={revision.inForce.from}>{formatDay(revision.inForce.from, locale)}</time>,
              }}
            >
              {'A policy revision withdrew this page: {revision}, from {day}.'}
            </Translate>
          ) : (
            <Translate
              id="withdrawn.by.earlier"
              description="The same, when that revision is no longer kept"
              values={{month: <Bidi text={monthName(by, locale)} />}}
            >
              {'A policy revision withdrew this page: {month}. Neither is kept here any more.'}
            </Translate>
          )}{' '}
          {cause && <Bidi text={`${causeWords[cause]()}.`} />}
        </p>
        <Instead page={page} base={base} revision={revision} />
      </main>
    </Layout>
  );
}

interface InsteadProps extends Route {
  /** The one that withdrew it, where it is still kept. */
  readonly revision: Revision | undefined;
}

/** Where to go from here: to what took its place, to its last text, to what else changed, and home. */
function Instead({page: {slug, last, cause, instead}, base, revision}: InsteadProps): ReactNode {
  const {locale, revisions} = useSite();
  const archived = revisions.find(({key}) => key === last?.key);
  return (
    <ul>
      {instead && (
        <li>
          <Link to={`${base}/${instead.slug}/`} data-instead="">
            <Bidi
              text={translate(
                {
                  id: 'withdrawn.instead',
                  message: 'What took its place: {title}',
                  description: 'Link on the page of a withdrawn page',
                },
                {title: instead.title},
              )}
            />
          </Link>
        </li>
      )}
      {archived && (
        <li>
          <Link to={`${archived.base}/${slug}/`} data-keep-hash="" data-last="">
            <Bidi
              text={
                revision?.state === 'announced' || archived.state === 'in-force'
                  ? translate(
                      {
                        id: 'withdrawn.until',
                        message: 'Its last text: {revision}',
                        description: 'Link to the page in the last revision that has it, which may still apply',
                      },
                      {revision: archived.title[locale]},
                    )
                  : translate(
                      {
                        id: 'withdrawn.last',
                        message: 'Its last text, no longer in force: {revision}',
                        description: 'Link to the page in the last revision that has it',
                      },
                      {revision: archived.title[locale]},
                    )
              }
            />
          </Link>
        </li>
      )}
      {revision && revision !== revisions.at(-1) && (
        <li>
          <Link to={`/changes/${revision.key}/${cause ? `#${slug}` : ''}`} data-changes="">
            <Bidi
              text={translate(
                {
                  id: 'changes.title',
                  message: 'What changed: {revision}',
                  description: 'Title of the page of changes',
                },
                {revision: revision.short[locale]},
              )}
            />
          </Link>
        </li>
      )}
      <li>
        <Link to="/">
          <Translate id="withdrawn.home" description="Link to the home page">
            Start from what you want to do
          </Translate>
        </Link>
      </li>
    </ul>
  );
}
