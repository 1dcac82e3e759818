import type {ReactNode} from 'react';
import {useActiveDocContext} from '@docusaurus/plugin-content-docs/client';
import BottomBar from '../../components/BottomBar';
import SiteFooter from '../../components/SiteFooter';

export default function Footer(): ReactNode {
  // Only documentation pages have contents to open; the others lead home instead.
  const {activeDoc} = useActiveDocContext(undefined);
  return (
    <>
      <SiteFooter />
      <BottomBar hasContents={activeDoc !== undefined} />
    </>
  );
}
