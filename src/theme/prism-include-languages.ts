/** Pages show no program code: there are no languages to add, and the list of all of them stays out of the app. */
export default function prismIncludeLanguages(): void {}
