/** The element of the page that says how it stands; scripts are read on every visit: written once. */
export const page = document.documentElement;
