/** The stock one marks language and version for Algolia's crawler, on every page; our records tell both (search-feed/). */
export default function SearchMetadata(): null {
  return null;
}
