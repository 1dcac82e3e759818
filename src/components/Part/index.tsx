import type {ReactNode} from 'react';
import {useDocsVersion} from '@docusaurus/plugin-content-docs/client';
import type {PartName} from '../../lib/parts';

interface Props {
  readonly name: PartName;
  readonly children: ReactNode;
}

/**
 * A part of a page that works while the app sleeps: once the reader touches it, or something that was kept is to be
 * shown, src/asleep/parts takes over what is drawn here, with the same components. On such a page nothing needs the app.
 */
export default function Part({name, children}: Props): ReactNode {
  const {version} = useDocsVersion();
  return (
    <div data-part={name} data-version={version} data-app={name === 'tree' ? 'field' : 'kept'}>
      {children}
    </div>
  );
}
