/**
 * Numbers, addresses and hosts that belong to somebody. Readers dial and type what they see, so pages
 * hold none: an entity sets its own in data/entity.yml, and data/sources.yml has those of publishers.
 */
import type {Diagnostic} from '../diagnostics';
import type {Sources} from '../sources';
import type {Page} from './page';
import {diagnosticIn, type Site} from './site';

/** Names that nobody can register are examples; see RFC 2606. */
const EXAMPLE = /(?:^|\.)(?:example|test|invalid|localhost|example\.(?:com|net|org))$/i;

const DIGITS = String.raw`(?:1[367]|3\d|6\d|77)(?:\d{6}|\d{2}[ -]\d{4}|[ -]\d{3}[ -]?\d{3})|8000[ -]?\d{4}`;
/** Telephone numbers of Bahrain, with or without +973, and others with + and the code of a country. */
const PHONE = new RegExp(
  String.raw`(?<![\w.,/-])(?:(?:\+|00)[ ]?973[ -]?\d{2}(?:[ -]?\d){6}|\+\d(?:[ -]?\d){7,13}|${DIGITS})(?![\w]|[.,/-]\d)`,
  'g',
);
/** Nine digits that begin with a year and a month of birth. */
const PERSONAL = /(?<![\w.,/-])\d{2}(?:0[1-9]|1[0-2])\d{5}(?![\w]|[.,/-]\d)/g;
const OCTET = String.raw`(?:25[0-5]|2[0-4]\d|1?\d?\d)`;
/** Four numbers of a version are none. */
const IPV4 = new RegExp(
  String.raw`(?<![\w.])(?<!(?:version|إصدار|الإصدار) )${OCTET}(?:\.${OCTET}){3}(?![\w]|\.\d)`,
  'gi',
);
const IPV6 =
  /(?<![\w:.])(?:(?:[\da-f]{1,4}:){5,7}[\da-f]{1,4}|[\da-f]{1,4}(?::[\da-f]{1,4}){0,5}::(?:[\da-f]{1,4}(?::[\da-f]{1,4}){0,5})?)(?![\w:])/gi;
const INSIDE = 'local|localdomain|internal|intranet|intra|lan|corp|home|private';
const LABEL = String.raw`[a-z\d](?:[a-z\d-]*[a-z\d])?`;
/** Networks of their own, hosts of Bahrain, gateways and servers by their first name, and shared folders. */
const HOST = new RegExp(
  String.raw`(?<![\w.@#/-])(?<!\/\/)(?:https?:\/\/)?(?<host>(?:${LABEL}\.)+(?:${INSIDE}|bh)|(?:vpn|ssl-?vpn|sslvpn|gw|gateway|remote|rdp|citrix|owa|intranet|portal|webmail|dc|fs|srv)\d*\.(?:${LABEL}\.)+[a-z]{2,})(?![\w-]|\.\w)|\\\\(?<share>[\w-]+)\\[\w$-]+`,
  'gi',
);
const EMAIL = new RegExp(String.raw`(?<![\w.+-])[\w.+-]+@(?<domain>(?:${LABEL}\.)+[a-z]{2,})(?![\w-])`, 'gi');
const TRACKING = /[?&](?:utm_[a-z]+|fbclid|gclid|msclkid|mc_eid)=/gi;

interface ContactRule {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly problem: (found: string) => string;
  readonly fix: string;
  readonly isMeant?: (match: RegExpMatchArray, cited: ReadonlySet<string>) => boolean;
}

const RULES: readonly ContactRule[] = [
  {
    rule: 'phone-number',
    pattern: PHONE,
    problem: (found) => `Here stands a telephone number: ${found}.`,
    fix: 'Write {{support.phone}} or another value of data/entity.yml: somebody will dial what stands here.',
  },
  {
    rule: 'personal-number',
    pattern: PERSONAL,
    problem: (found) => `Here stands what looks like a personal number: ${found}.`,
    fix: 'Take it out: an example needs no real number.',
  },
  {
    rule: 'ip-address',
    pattern: IPV4,
    problem: (found) => `Here stands the address of a device: ${found}.`,
    fix: 'Write {{vpn.gateway}}, or say where readers find theirs; a version of four numbers follows the word “version”.',
  },
  {
    rule: 'ip-address',
    pattern: IPV6,
    problem: (found) => `Here stands the address of a device: ${found}.`,
    fix: 'Write {{vpn.gateway}}, or say where readers find theirs.',
  },
  {
    rule: 'host-name',
    pattern: HOST,
    problem: (found) => `Here stands the name of a host: ${found}.`,
    fix: 'Write {{vpn.gateway}} or another value of data/entity.yml, or cite the site in data/sources.yml; an example ends with .example.',
    isMeant: ({groups}, cited) => {
      const host = groups?.host?.toLowerCase();
      return host !== undefined && (EXAMPLE.test(host) || cited.has(host));
    },
  },
  {
    rule: 'email-address',
    pattern: EMAIL,
    problem: (found) => `Here stands an e-mail address: ${found}.`,
    fix: 'Write {{support.email}} or another value of data/entity.yml; an example ends with .example.',
    isMeant: ({groups}) => EXAMPLE.test(groups?.domain ?? ''),
  },
  {
    rule: 'tracking',
    pattern: TRACKING,
    problem: (found) => `The address tells somebody where its reader came from: ${found.slice(1)}.`,
    fix: 'End the address before it.',
  },
];

/** Looks at pages as they are written, code, comments and keywords included. */
export function findContactDiagnostics({pages, data}: Site): Diagnostic[] {
  const cited = hostsOf(data['data/sources.yml'] ?? {});
  return pages.flatMap((page) => {
    const links = page.links.map(({url}) => url);
    return RULES.flatMap((rule) => findIn(page, rule, cited, links));
  });
}

function findIn(
  page: Page,
  {rule, pattern, problem, fix, isMeant}: ContactRule,
  cited: ReadonlySet<string>,
  links: readonly string[],
): Diagnostic[] {
  return (
    [...page.text.matchAll(pattern)]
      // A link out of the site is refused as a link already, whatever it leads to.
      .filter((match) => !isMeant?.(match, cited) && !links.some((url) => OUTSIDE.test(url) && url.includes(match[0])))
      .map((match) => diagnosticIn(page, match.index, rule, problem(match[0]), fix))
  );
}

const OUTSIDE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** The hosts of everything that is cited. */
function hostsOf(sources: Sources): ReadonlySet<string> {
  return new Set(
    Object.values(sources).flatMap(({addresses}) =>
      addresses.map((address) => address.replace(/\/.*$/, '').toLowerCase()),
    ),
  );
}
