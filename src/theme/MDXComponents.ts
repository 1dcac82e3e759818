import Admonition from '@theme/Admonition';
import A from '@theme/MDXComponents/A';
import MDXHeading from '@theme/MDXComponents/Heading';
import {createElement, type ComponentProps} from 'react';
import {guarded} from '../components/Broken';
import Checklist, {Item} from '../components/Checklist';
import EntityValue from '../components/EntityValue';
import Figure from '../components/Figure';
import Finder, {FinderRow} from '../components/Finder';
import GuideList from '../components/GuideList';
import Kbd from '../components/Kbd';
import RevisionRead from '../components/RevisionRead';
import Steps, {IfNot, Step} from '../components/Steps';
import Table from '../components/Table';
import Tabs, {Tab} from '../components/Tabs';
import Tree, {Action, Decision} from '../components/Tree';
import PageErrata from '../components/PageErrata';
import {PageBehind} from '../components/TranslationMark';
import Ui from '../components/Ui';

const heading = (as: 'h2' | 'h3' | 'h4') =>
  function Heading(props: ComponentProps<'h2'>) {
    return createElement(MDXHeading, {as, ...props});
  };

/**
 * What pages may use without importing it; src/lib/content knows the same names.
 * The stock set is left out, as it brings a code highlighter to every page.
 */
export default {
  a: A,
  admonition: Admonition,
  h2: heading('h2'),
  h3: heading('h3'),
  h4: heading('h4'),
  table: guarded(Table),
  Action,
  Checklist: guarded(Checklist),
  EntityValue,
  Figure: guarded(Figure),
  Finder: guarded(Finder),
  FinderRow,
  GuideList: guarded(GuideList),
  IfNot,
  Item,
  Kbd,
  PageBehind,
  PageErrata,
  RevisionRead: guarded(RevisionRead),
  Decision,
  Step,
  Steps,
  Tab,
  Tabs: guarded(Tabs),
  Tree: guarded(Tree),
  Ui,
};
