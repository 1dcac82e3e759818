import type {Built} from '../../lib/built';

declare const BUILT: Built;

export default BUILT;
