/** A permanent address: on to the page, at the same heading. */
const target = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.getAttribute('data-path');
if (target) location.replace(target + location.search + location.hash);

export {};
