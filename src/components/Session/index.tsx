/** What session pages are made of; imported by the pages that use it (src/plugins/markdown/sessionParts.ts). */
import './trainingWords';

export {default as Agenda, Segment} from './Agenda';
export {default as Exercise, Solution} from './Exercise';
export {default as Quiz, Answer, Explanation, Question} from './Quiz';
