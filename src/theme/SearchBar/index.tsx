import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import Icon from '../../components/Icon';
import SearchLink from '../../components/Search/SearchLink';

export default function SearchBar(): ReactNode {
  return (
    <SearchLink className="search-trigger">
      <Icon name="search" />
      <Translate id="search.trigger" description="Opens the search">
        Search
      </Translate>
    </SearchLink>
  );
}
