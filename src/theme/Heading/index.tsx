import type {ReactNode} from 'react';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type {Props} from '@theme/Heading';

/** A heading with the id that its author wrote. */
export default function Heading({as: As, id, children}: Props): ReactNode {
  const {collectAnchor} = useBrokenLinks();
  if (id) collectAnchor(id);
  return <As id={id}>{children}</As>;
}
