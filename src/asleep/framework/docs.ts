/** The version to which the page belongs, as its first part says. */
export const useDocsVersion = (): {readonly version: string} => ({
  version: document.querySelector<HTMLElement>('[data-part]')!.dataset.version!,
});

/** What is on the page of its own facts. */
export const useDoc = (): {readonly metadata: {readonly title: string}} => ({
  metadata: {title: document.querySelector('h1')!.textContent},
});
