import type {ReactNode} from 'react';

/** Keys as they are printed on a keyboard, always left to right. */
export default function Kbd({children}: {children: ReactNode}): ReactNode {
  return <kbd dir="ltr">{children}</kbd>;
}
