/** The site has none: what is new stands in the pages. The stock one would be a part of every style sheet. */
export default function AnnouncementBar(): null {
  return null;
}
