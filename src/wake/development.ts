/** `docusaurus start` has no page template: there both scripts are part of the app. */
import './first';
import './index';
