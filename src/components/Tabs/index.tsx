import {Children, createContext, isValidElement, use, useId, type ReactElement, type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import Bidi from '../Bidi';
import useSite from '../site';
import styles from './styles.module.css';

interface TabProps {
  readonly id: string;
  readonly children: ReactNode;
}

/** Names that are the same in both languages. */
const BRANDS: Record<string, string> = {
  forticlient: 'FortiClient',
  'cisco-secure-client': 'Cisco Secure Client',
  globalprotect: 'GlobalProtect',
  ivanti: 'Ivanti',
  windows: 'Windows',
  macos: 'macOS',
  ios: 'iPhone, iPad',
  android: 'Android',
};

/** The name of a product or system, as tabs and filters show it. */
export function labelOf(id: string): string {
  switch (id) {
    case 'built-in':
      return translate({id: 'tabs.builtIn', message: 'Built into the system', description: 'Tab: the VPN client of the operating system'});
    case 'other':
      return translate({id: 'tabs.other', message: 'Any client', description: 'Tab: messages that any VPN client may show'});
    case 'browser':
      return translate({id: 'tabs.browser', message: 'Browser', description: 'Tab: using the product in a browser'});
    default: {
      const brand = BRANDS[id];
      if (!brand) throw new Error(`<Tab id="${id}"> has no label; add it to src/components/Tabs.`);
      return brand;
    }
  }
}

const Panel = createContext('');

/**
 * Steps that differ between products or systems. All panels are in the markup:
 * src/wake/tabs.ts turns them into tabs, so print and pages without scripts show them all.
 *
 * @param group names the choice that is remembered across pages
 */
export default function Tabs({group, children}: {group: 'vpn-product' | 'system'; children: ReactNode}): ReactNode {
  const {entity} = useSite();
  const base = useId();
  const tabs = Children.toArray(children).filter((child): child is ReactElement<TabProps> => isValidElement(child));
  const preferred = group === 'vpn-product' ? preferredProduct(entity['vpn.product']?.words.en, tabs) : undefined;
  const name =
    group === 'system'
      ? translate({id: 'tabs.system', message: 'Operating system', description: 'Accessible name of a group of tabs'})
      : translate({id: 'tabs.vpnProduct', message: 'VPN product', description: 'Accessible name of a group of tabs'});

  return (
    <div className={styles.tabs} data-tabs={group} data-preferred={preferred}>
      <div className={styles.list} role="tablist" aria-label={name}>
        {tabs.map(({props: {id}}, index) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${base}${id}`}
            className={styles.tab}
            data-tab={id}
            aria-controls={`${base}${id}-panel`}
            aria-selected={index === 0}
            tabIndex={index === 0 ? 0 : -1}
            suppressHydrationWarning>
            <Bidi text={labelOf(id)} />
          </button>
        ))}
      </div>
      {tabs.map((tab, index) => (
        <div
          key={tab.props.id}
          role="tabpanel"
          id={`${base}${tab.props.id}-panel`}
          className={styles.panel}
          aria-labelledby={`${base}${tab.props.id}`}
          data-panel={tab.props.id}
          data-hidden={index === 0 ? undefined : ''}
          suppressHydrationWarning>
          <p className={styles.title} aria-hidden="true">
            <Bidi text={labelOf(tab.props.id)} />
          </p>
          <Panel value={tab.props.id}>{tab}</Panel>
        </div>
      ))}
    </div>
  );
}

/** The entity's own product opens first, where the page has a tab for it. */
function preferredProduct(product: string | undefined, tabs: readonly ReactElement<TabProps>[]): string | undefined {
  return tabs.map(({props}) => props.id).find((id) => product && product.startsWith(BRANDS[id] ?? '\0'));
}

/** One product or system. Stands directly inside <Tabs>. */
export function Tab({id, children}: TabProps): ReactNode {
  if (use(Panel) !== id) throw new Error(`<Tab id="${id}"> must stand inside <Tabs>.`);
  return children;
}
