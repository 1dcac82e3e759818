import type {AnchorHTMLAttributes, ReactNode} from 'react';
import useBaseUrl from './useBaseUrl';

/** A link that the browser follows itself. */
export default function Link({to, ...rest}: AnchorHTMLAttributes<HTMLAnchorElement> & {to: string}): ReactNode {
  return <a href={useBaseUrl(to)} {...rest} />;
}
