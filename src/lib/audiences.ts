/** For whom a page is. Without the schemas of guide.ts, which browsers need not load. */
export const AUDIENCES = [
  'everyone',
  'hosts',
  'owners',
  'vpn-users',
  'managers',
  'trainers',
  'guests',
  'support',
] as const;

export type Audience = (typeof AUDIENCES)[number];
