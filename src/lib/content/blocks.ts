/** What stands on a page besides text: components, HTML, code, directives. */
import type {Nodes} from 'mdast';
import type {Diagnostic} from '../diagnostics';
import {BUILD_ONLY, COMPONENTS, ITEM_ID, KEBAB, type AttributeForm, type ComponentForm} from './components';
import {attributeValue, isWithin, rangeOf, type Attribute, type Element, type Page} from './page';
import {TABS, isTabGroup} from '../tabs';
import {diagnosticIn} from './site';

/** Component → the file that says where the build puts it. */
const WRITTEN_BY_THE_BUILD = {PageBehind: 'data/translations.yml', PageErrata: 'data/errata.yml'} as const;

/** Components that do not exist, stand in the wrong place or lack what they need; and what pages may not hold at all. */
export function findBlockDiagnostics(page: Page): Diagnostic[] {
  return [
    ...page.elements.flatMap((element) => findElementDiagnostics(page, element)),
    ...page.code.map(({start}) =>
      diagnosticIn(
        page,
        start,
        'page-code',
        'Pages hold no code: no imports, exports or expressions.',
        'Take it out; components can be used without an import, values are written {{name}}.',
      ),
    ),
    ...page.directives.map(({start}) =>
      diagnosticIn(
        page,
        start,
        'callout-unknown',
        'A colon before a word with brackets is a directive, and its text is lost.',
        'Put a space after the colon, or write a backslash before it.',
      ),
    ),
  ];
}

/** One tag: known at all, then its attributes and its place. */
function findElementDiagnostics(page: Page, element: Element): Diagnostic[] {
  const {name, start} = element;
  if (name === undefined || /^[a-z]/.test(name)) {
    return [
      diagnosticIn(
        page,
        start,
        'raw-html',
        `The page holds HTML: <${name ?? ''}>.`,
        'Write it in Markdown, or use a component.',
      ),
    ];
  }
  const form = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (!form) {
    return [
      diagnosticIn(
        page,
        start,
        'unknown-component',
        `There is no component <${name}>.`,
        `Use one of: ${Object.keys(COMPONENTS).join(', ')}.`,
      ),
    ];
  }
  if (BUILD_ONLY.some((one) => one === name)) {
    const fix =
      name === 'EntityValue'
        ? `Write {{${attributeValue(element, 'name') ?? 'support.phone'}}}.`
        : 'Write <Glossary /> or <VpnMessages />: the build makes the list that can be searched.';
    return [diagnosticIn(page, start, 'unknown-component', `Pages do not write <${name}> themselves.`, fix)];
  }
  if (
    name === 'Sources' &&
    (attributeValue(element, 'ids') === undefined) === (attributeValue(element, 'of') === undefined)
  ) {
    return [
      diagnosticIn(
        page,
        start,
        'attribute',
        '<Sources> needs ids or of, and not both.',
        'Write <Sources ids="P-05 M-01" />, or <Sources of="limits" /> for the sources of a data file.',
      ),
    ];
  }
  const written = Object.entries(WRITTEN_BY_THE_BUILD).find(([component]) => component === name)?.[1];
  if (written) {
    return [
      diagnosticIn(
        page,
        start,
        'unknown-component',
        `Pages do not write <${name}> themselves.`,
        `Take it out: the build adds it where ${written} says so.`,
      ),
    ];
  }
  return [...findAttributeDiagnostics(page, element, form), ...findPlaceDiagnostics(page, element, form)];
}

/** Attributes that are missing, unknown or empty. */
function findAttributeDiagnostics(
  page: Page,
  {name = '', attributes, start, parent}: Element,
  form: ComponentForm,
): Diagnostic[] {
  const forms = form.attributes ?? {};
  const report = (at: number, problem: string, fix: string) => diagnosticIn(page, at, 'attribute', problem, fix);
  const missing = Object.entries(forms)
    .filter(([key, {required}]) => required && !attributes.some((attribute) => attribute.name === key))
    .map(([key]) => report(start, `<${name}> has no ${key}.`, `Write <${name} ${key}="…">.`));

  const wrong = attributes.flatMap((attribute) => {
    const known = Object.hasOwn(forms, attribute.name) ? forms[attribute.name] : undefined;
    if (!known) {
      const names = Object.keys(forms);
      return report(
        attribute.start,
        `<${name}> does not know ${attribute.name === '' ? 'what stands in these braces' : `the attribute ${attribute.name}`}.`,
        names.length > 0 ? `It knows: ${names.join(', ')}.` : 'Take it out: it knows none.',
      );
    }
    if (known.flag) {
      const isBare = page.text.slice(attribute.start, attribute.end) === attribute.name;
      return isBare
        ? []
        : report(
            attribute.start,
            `The attribute ${attribute.name} of <${name}> stands alone.`,
            `Write <${name} ${attribute.name}>, or take it out.`,
          );
    }
    if (attribute.value === undefined || attribute.value.trim() === '') {
      return report(
        attribute.start,
        `The attribute ${attribute.name} of <${name}> has no text.`,
        `Write ${attribute.name}="…".`,
      );
    }
    return findValueDiagnostics(page, name, attribute, attribute.value, known, parent);
  });
  return [...missing, ...wrong];
}

/** A value outside its list, or an id of another form. */
function findValueDiagnostics(
  page: Page,
  component: string,
  {name, valueAt}: Attribute,
  value: string,
  {oneOf, kebab, minutes}: AttributeForm,
  parent: Element | undefined,
): Diagnostic[] {
  if (oneOf && !oneOf.includes(value)) {
    return [
      diagnosticIn(
        page,
        valueAt,
        'attribute',
        `<${component}> cannot have ${name}="${value}".`,
        `Write one of: ${oneOf.join(', ')}.`,
      ),
    ];
  }
  if (kebab && !KEBAB.test(value)) {
    return [
      diagnosticIn(
        page,
        valueAt,
        'id-form',
        `The ${name} \`${value}\` is not of the usual form.`,
        'Write lower-case English words joined by hyphens.',
      ),
    ];
  }
  if (minutes && !/^(?:[1-9]\d?|1[01]\d|120)$/.test(value)) {
    return [
      diagnosticIn(
        page,
        valueAt,
        'attribute',
        `<${component}> cannot have ${name}="${value}".`,
        'Write a whole number of minutes, from 1 to 120.',
      ),
    ];
  }
  if (component === 'Item' && name === 'id' && !ITEM_ID.test(value)) {
    return [
      diagnosticIn(
        page,
        valueAt,
        'item-id',
        `The id \`${value}\` is not area.verb-object.`,
        'Write an area, a dot and lower-case words joined by hyphens: device.screen-lock.',
      ),
    ];
  }
  if (component === 'Tab' && name === 'id') {
    const group = parent?.name === 'Tabs' ? attributeValue(parent, 'group') : undefined;
    const tabs = group !== undefined && isTabGroup(group) ? Object.keys(TABS[group].tabs) : undefined;
    if (tabs && !tabs.includes(value)) {
      return [
        diagnosticIn(
          page,
          valueAt,
          'attribute',
          `The group ${group} has no tab \`${value}\`.`,
          `Write one of: ${tabs.join(', ')}.`,
        ),
      ];
    }
  }
  return [];
}

const FIRST_SENTENCE: Readonly<Record<string, string>> = {
  Step: 'what to do',
  Item: 'what to confirm',
  Decision: 'what is asked',
  Question: 'what is asked',
  Segment: 'its title',
  Exercise: 'its title',
};

/** What stands around a component, and what stands in it. One problem each: the next often follows from the first. */
function findPlaceDiagnostics(page: Page, element: Element, form: ComponentForm): Diagnostic[] {
  const {name = '', start, parent, children} = element;
  const report = (at: number, problem: string, fix: string) => diagnosticIn(page, at, 'component-place', problem, fix);
  if (form.block && element.isInline) {
    return [
      report(
        start,
        `<${name}> stands inside a line of text.`,
        'Put its tags on lines of their own, with empty lines around them.',
      ),
    ];
  }
  if (form.parent && parent?.name !== form.parent) {
    return [report(start, `<${name}> stands outside <${form.parent}>.`, `Put it directly inside <${form.parent}>.`)];
  }
  if (form.within && !isWithin(element, form.within)) {
    return [report(start, `<${name}> stands outside <${form.within}>.`, `Put it inside <${form.within}>.`)];
  }
  if (form.notWithin && isWithin(element, form.notWithin)) {
    return [
      report(
        start,
        `<${name}> stands inside <${form.notWithin}>.`,
        `Put it after </${form.notWithin}>, or write what differs as text.`,
      ),
    ];
  }
  const {holdsOnly} = form;
  const foreign = holdsOnly
    ? children.find((child) => !holdsOnly.some((one) => isElement(child, one)) && child.type !== 'mdxFlowExpression')
    : undefined;
  if (holdsOnly && foreign) {
    const names = holdsOnly.map((one) => `<${one}>`).join(' or ');
    return [
      report(
        rangeOf(foreign).start,
        `Only ${names} may stand directly inside <${name}>.`,
        `Put this inside a ${names}, or after </${name}>.`,
      ),
    ];
  }
  if (form.beginsWithParagraph && children[0]?.type !== 'paragraph') {
    const at = children[0] ? rangeOf(children[0]).start : start;
    return [
      diagnosticIn(
        page,
        at,
        'first-paragraph',
        `<${name}> does not begin with a paragraph.`,
        `Begin it with one sentence: ${FIRST_SENTENCE[name] ?? 'what it is about'}. Lists, tabs and pictures follow.`,
      ),
    ];
  }
  return [];
}

/** Whether the node is this component, on lines of its own. */
function isElement(node: Nodes, name: string): boolean {
  return node.type === 'mdxJsxFlowElement' && node.name === name;
}
