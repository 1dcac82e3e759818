import type {ReactNode} from 'react';
import {useLocation} from '@docusaurus/router';
import {useActivePlugin} from '@docusaurus/plugin-content-docs/client';
import BottomBar from '../../components/BottomBar';
import SiteFooter from '../../components/SiteFooter';

export default function Footer(): ReactNode {
  // Only documentation pages have contents to open; 404 and search lead home instead.
  const {pathname} = useLocation();
  const hasContents = useActivePlugin() !== undefined && !/\/(search|404\.html)?\/?$/.test(pathname.replace(/^\/(ar|en)/, ''));
  return (
    <>
      <SiteFooter />
      <BottomBar hasContents={hasContents} />
    </>
  );
}
