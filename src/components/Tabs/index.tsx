import {Children, createContext, isValidElement, use, useId, type ReactElement, type ReactNode} from 'react';
import {TABS, VPN_PRODUCTS, isVpnProduct, tabLabel, type TabGroupName} from '../../lib/tabs';
import Bidi from '../Bidi';
import useSite from '../site';
import styles from './styles.module.css';

interface TabProps {
  readonly id: string;
  readonly children: ReactNode;
}

const Panel = createContext('');

/**
 * Steps that differ between products or systems. All panels are in the markup:
 * src/wake/tabs.ts turns them into tabs, so print and pages without scripts show them all.
 *
 * @param group names the choice that is remembered across pages
 */
export default function Tabs({group, children}: {group: TabGroupName; children: ReactNode}): ReactNode {
  const {entity, locale} = useSite();
  const base = useId();
  const tabs = Children.toArray(children).filter((child): child is ReactElement<TabProps> => isValidElement(child));
  const preferred = group === 'vpn-product' ? preferredProduct(entity['vpn.product']?.words.en, tabs) : undefined;

  return (
    <div className={styles.tabs} data-tabs={group} data-preferred={preferred}>
      <div className={styles.list} role="tablist" aria-label={TABS[group].name[locale]}>
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
            suppressHydrationWarning
          >
            <Bidi text={tabLabel(group, id)[locale]} />
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
          suppressHydrationWarning
        >
          <p className={styles.title} aria-hidden="true">
            <Bidi text={tabLabel(group, tab.props.id)[locale]} />
          </p>
          <Panel value={tab.props.id}>{tab}</Panel>
        </div>
      ))}
    </div>
  );
}

/** The entity's own product opens first, where the page has a tab for it. */
function preferredProduct(product: string | undefined, tabs: readonly ReactElement<TabProps>[]): string | undefined {
  return tabs.map(({props}) => props.id).find((id) => isVpnProduct(id) && VPN_PRODUCTS[id].inSentence.en === product);
}

/** One product or system. Stands directly inside <Tabs>. */
export function Tab({id, children}: TabProps): ReactNode {
  if (use(Panel) !== id) throw new Error(`<Tab id="${id}"> must stand inside <Tabs>.`);
  return children;
}
