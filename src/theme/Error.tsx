export {default} from './ErrorPageContent';
