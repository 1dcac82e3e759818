import {Contents} from '../../components/Progress';
import takeOver from './takeOver';

takeOver('progress', () => <Contents />);
