export {default} from '../../components/SiteHeader';
