/** Stands in for prism-react-renderer in the browser. */
export const Prism = {languages: {}};
export const themes = {palenight: {plain: {}, styles: []}};
