import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import type {Session} from '../../lib/session/session';
import Bidi from '../Bidi';
import {Blocks} from './parts';

/** What to do when something is missing: time, the network, the VPN. */
export default function Fallbacks({session}: {session: Session}): ReactNode {
  return (
    <section aria-labelledby="fallbacks">
      <h2 id="fallbacks">
        <Translate id="run.fallbacks" description="Heading: what to do when something is missing">
          If something is missing
        </Translate>
      </h2>
      {session.fallbacks.map(({id, title, blocks}) => (
        <details key={id}>
          <summary>
            <Bidi text={title} />
          </summary>
          <Blocks blocks={blocks} />
        </details>
      ))}
    </section>
  );
}
