/** What pages differ by: the VPN products and the systems. Tabs, filters, messages and entity values take their lists from here. */
import {inLocales, type Words} from './locale';

/** A name that is the same in every language. */
const both = (name: string): Words => inLocales(() => name);

interface Product {
  /** On a tab, and in a filter. */
  readonly label: Words;
  /** Within a sentence, as the value of an entity. */
  readonly inSentence: Words;
}

/** A list whose keys are known one by one, and whose entries all have the same form. */
const listOf =
  <Entry>() =>
  <Key extends string>(entries: Readonly<Record<Key, Entry>>) =>
    entries;

/** In the order of the tabs. */
export const VPN_PRODUCTS = listOf<Product>()({
  forticlient: {label: both('FortiClient'), inSentence: both('FortiClient')},
  'cisco-secure-client': {label: both('Cisco Secure Client'), inSentence: both('Cisco Secure Client')},
  globalprotect: {label: both('GlobalProtect'), inSentence: both('GlobalProtect')},
  ivanti: {label: both('Ivanti'), inSentence: both('Ivanti Secure Access Client')},
  'built-in': {
    label: {en: 'Built into the system', ar: 'المدمج في النظام'},
    inSentence: {en: 'the client built into the system', ar: 'البرنامج المدمج في النظام'},
  },
  other: {label: {en: 'Any client', ar: 'أي برنامج'}, inSentence: {en: 'another client', ar: 'برنامج آخر'}},
});

export type VpnProduct = keyof typeof VPN_PRODUCTS;
export const isVpnProduct = (id: string): id is VpnProduct => Object.hasOwn(VPN_PRODUCTS, id);

interface TabGroup {
  /** Accessible name of the tabs. */
  readonly name: Words;
  /** Id of a tab → its label, in the usual order. */
  readonly tabs: Readonly<Record<string, Words>>;
}

/** What tabs remember across pages → its tabs. */
export const TABS = listOf<TabGroup>()({
  'vpn-product': {
    name: {en: 'VPN product', ar: 'برنامج VPN'},
    tabs: Object.fromEntries(Object.entries(VPN_PRODUCTS).map(([id, {label}]) => [id, label])),
  },
  system: {
    name: {en: 'Operating system', ar: 'نظام التشغيل'},
    tabs: {
      windows: both('Windows'),
      macos: both('macOS'),
      ios: both('iPhone, iPad'),
      android: both('Android'),
      browser: {en: 'Browser', ar: 'المتصفح'},
    },
  },
});

export type TabGroupName = keyof typeof TABS;
export const isTabGroup = (name: string): name is TabGroupName => Object.hasOwn(TABS, name);

/** @throws Error when the group has no such tab */
export function tabLabel(group: TabGroupName, id: string): Words {
  const tabs: Readonly<Record<string, Words>> = TABS[group].tabs;
  const label = Object.hasOwn(tabs, id) ? tabs[id] : undefined;
  if (!label) throw new Error(`The tabs ${group} have no ${id}; add it to src/lib/tabs.ts.`);
  return label;
}
