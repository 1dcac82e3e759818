import type {ReactNode} from 'react';
import type {Props} from '@theme/Admonition';
import Callout, {type CalloutType} from '../../components/Callout';

export default function Admonition({type, title, children}: Props): ReactNode {
  return (
    <Callout type={type as CalloutType} title={title}>
      {children}
    </Callout>
  );
}
