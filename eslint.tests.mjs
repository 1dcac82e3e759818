/**
 * What a program can hold of “Write a test” in CONTRIBUTING.md. Each message says the cure; where a rule
 * does not fit, `eslint-disable-next-line` gives the reason.
 */

/** @param {string} selector @param {string} message */
const refuse = (selector, message) => ({selector, message});

const TESTS = '/^(?:test|it|describe)$/';

/** Of every test. */
export const LOOSE = [
  refuse(
    ':matches(CallExpression[callee.property.name="toBeGreaterThan"][arguments.0.raw="0"], CallExpression[callee.property.name="toBeGreaterThanOrEqual"][arguments.0.raw=/^[01]$/])',
    'What is counted is counted exactly: write the number.',
  ),
  refuse(
    'MemberExpression[property.name=/^(?:toBeTruthy|toBeFalsy|toBeDefined)$/]',
    'Too much is like that: write the value that is expected.',
  ),
  refuse(
    'CallExpression[callee.object.name="expect"][callee.property.name=/^any(?:thing)?$/]',
    'Too much is like that: write the value that is expected.',
  ),
  refuse(
    'CallExpression[callee.object.property.name="not"][callee.property.name=/^to(?:Equal|StrictEqual)$/][arguments.0.type="ArrayExpression"][arguments.0.elements.length=0]',
    'Write what the list holds: anything is no empty list.',
  ),
  refuse(
    'CallExpression[callee.object.property.name="not"][callee.property.name=/^to(?:Be|Have(?:Length|Count|Text|Value))$/][arguments.0.raw=/^(?:0|\'\'|"")$/]',
    'Write how many or what: anything is not nothing.',
  ),
  refuse(
    `MemberExpression[property.name="only"]:matches([object.name=${TESTS}], [object.property.name="describe"])`,
    'Take `only` out: the other tests would not run.',
  ),
  refuse(
    `CallExpression[callee.property.name=/^(?:skip|fixme|todo)$/]:matches([callee.object.name=${TESTS}], [callee.object.property.name="describe"]):not([arguments.1.type="Literal"])`,
    'A test that is left out says when and why: test.skip(condition, reason).',
  ),
];

/** Of tests that look at pages. */
export const SEEN = [
  ...LOOSE,
  refuse(
    'MemberExpression[property.name="toBeVisible"]',
    'It also passes below the window or under another part: inSight() or readable() of tests/app.ts; toBeHidden() or outOfSight() for what is not to be seen.',
  ),
  refuse(
    'CallExpression[callee.property.name="toBeInViewport"]:not(:has(Property[key.name="ratio"][value.raw="1"]))',
    'One pixel would do: {ratio: 1}, or inSight() of tests/app.ts.',
  ),
  refuse(
    'MemberExpression[property.name=/^(?:waitForTimeout|toPass)$/]',
    'Wait for the thing itself: the words, the request, the disk (kept() of tests/app.ts).',
  ),
  refuse(
    'NewExpression[callee.name="Promise"] CallExpression[callee.name="setTimeout"]',
    'Wait for the thing itself: the words, the request, the disk (kept() of tests/app.ts).',
  ),
  refuse(
    'AwaitExpression > CallExpression.argument[callee.property.name=/^(?:count|is(?:Visible|Hidden|Checked|Enabled|Disabled|Editable))$/]',
    'One look is too early, and a branch on it leaves out the claim: toHaveCount(), toBeChecked(), inSight() wait.',
  ),
  refuse(
    'CallExpression[callee.property.name="all"]:not([callee.object.name="Promise"])',
    'There may be none: each(parts, count) of tests/app.ts knows how many.',
  ),
  refuse(
    'ImportExpression[source.value=/^(?:\\.\\.\\u002F)+(?:src|tools)\\u002F/]',
    'Write it out by hand: a test knows the site as its readers do.',
  ),
];

/**
 * What tests of the built site may read: types of the code, what authors wrote (data/, docs/, the words of
 * the interface: tests/site.ts and tests/words.ts, to find their way), and nothing that the code reckons.
 */
export const IMPORTS = {
  patterns: [
    {
      regex: '^(?:\\.\\./)+(?:src|tools)/',
      allowTypeImports: true,
      message:
        'Write it out by hand: a test knows the site as its readers do. Only what makes the thing tested may come from the code, with that as the reason.',
    },
  ],
};

/** Whether a name was imported from a file of ours. */
function origin(scope, name) {
  for (let at = scope; at; at = at.upper) {
    const variable = at.set.get(name);
    if (!variable) continue;
    const [definition] = variable.defs;
    return definition?.type === 'ImportBinding' && /^\..*(?<!\.json)$/.test(definition.parent.source.value)
      ? definition.parent.source.value
      : undefined;
  }
  return undefined;
}

/** The call of expect() to which a matcher belongs: expect(x).not.toBe(…), expect.soft(x).toBe(…). */
function isMatcher({callee}) {
  if (callee.type !== 'MemberExpression') return false;
  let subject = callee.object;
  while (subject.type === 'MemberExpression') subject = subject.object;
  if (subject.type !== 'CallExpression') return false;
  let said = subject.callee;
  while (said.type === 'MemberExpression') said = said.object;
  return said.name === 'expect';
}

/**
 * An expectation takes no value from the code, and no words from where the page has them. Calls may
 * stand there: that two ways lead to the same is a claim of its own.
 */
const writtenExpectations = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {imported: '{{name}} is what {{source}} says: write out by hand what is expected.'},
  },
  create({sourceCode, report}) {
    const look = (node) => {
      if (node.type === 'Identifier') {
        const source = origin(sourceCode.getScope(node), node.name);
        const isCalled = node.parent.type === 'CallExpression' && node.parent.callee === node;
        if (source && !source.endsWith('/site') && (!isCalled || source.endsWith('/words')))
          report({node, messageId: 'imported', data: {name: node.name, source}});
        return;
      }
      for (const key of sourceCode.visitorKeys[node.type] ?? []) {
        const isName =
          (node.type === 'MemberExpression' && key === 'property') || (node.type === 'Property' && key === 'key');
        if (isName && !node.computed) continue;
        for (const child of [node[key]].flat()) if (child) look(child);
      }
    };
    return {CallExpression: (node) => isMatcher(node) && node.arguments.forEach(look)};
  },
};

export const claims = {rules: {'written-expectations': writtenExpectations}};
