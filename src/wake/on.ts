/** Listens to the page. This script is read on every visit: what all its parts do is written once. */
export const on: typeof document.addEventListener = document.addEventListener.bind(document);
