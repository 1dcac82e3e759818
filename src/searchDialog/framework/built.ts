import type {BuiltSearch} from '../../lib/search/built';

declare const BUILT: BuiltSearch;

export default BUILT;
