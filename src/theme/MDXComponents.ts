import MDXComponents from '@theme-original/MDXComponents';
import Checklist, {Item} from '../components/Checklist';
import EntityValue from '../components/EntityValue';
import Figure from '../components/Figure';
import GuideList from '../components/GuideList';
import Kbd from '../components/Kbd';
import Steps, {IfNot, Step} from '../components/Steps';
import Tabs, {Tab} from '../components/Tabs';
import Ui from '../components/Ui';

/** What pages may use without importing it. src/lib/content knows the same names. */
export default {
  ...MDXComponents,
  Checklist,
  EntityValue,
  Figure,
  GuideList,
  IfNot,
  Item,
  Kbd,
  Step,
  Steps,
  Tab,
  Tabs,
  Ui,
};
