import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import Icon from '../../components/Icon';

export default function SearchBar(): ReactNode {
  return (
    <Link to="/search/" className="search-trigger" data-search="">
      <Icon name="search" />
      <Translate id="search.trigger" description="Opens the search">
        Search
      </Translate>
    </Link>
  );
}
