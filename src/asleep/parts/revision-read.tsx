import {Statement} from '../../components/RevisionRead';
import takeOver from './takeOver';

takeOver('revision-read', () => <Statement />);
