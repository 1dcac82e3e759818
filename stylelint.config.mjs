// The steps of tokens.css, the two measures of the page beside them, and sums of these.
const STEP = String.raw`(?:var\(--(?:space-[1-8]|gutter|bar)\)|env\(safe-area-inset-\w+\))`;
const SPACE = String.raw`0|auto|${STEP}|calc\((?:-1 \* )?${STEP}(?: [+-] ${STEP})*\)`;
// What fills a window measures by it, and paper by its own units.
const OUTSIDE = String.raw`[\d.]+(?:vh|vmin|mm|cm)`;

/** One to four lengths of these kinds. */
const lengths = (...kinds) => new RegExp(`^(?:${kinds.join('|')})(?: (?:${kinds.join('|')})){0,3}$`);

const TYPE = [
  /^var\(--text-(?:xs|sm|base|lg|[23]?xl)\)$/,
  // Code beside other letters, whatever their size.
  '0.9em',
  // What is read across a room grows with the window.
  /^clamp\([\d.]+rem, [\d.]+v(?:w|min), [\d.]+rem\)$/,
  /^\d+vmin$/,
  // On paper.
  /^\d+pt$/,
];

const STEPS_ONLY = {message: 'Space and type are steps of src/css/tokens.css: var(--space-…), var(--text-…)'};

/** @param {{space: RegExp, type: (RegExp | string)[]}} measures */
const measured = ({space, type}) => ({
  'declaration-property-value-allowed-list': [
    {'/^(?:row-|column-)?gap$|^(?:margin|padding)/': [space], 'font-size': type, font: ['inherit']},
    STEPS_ONLY,
  ],
});

/** Core rules only: what is wrong in both directions, in both themes, or nowhere at all. */
export default {
  // Declared once for all sheets, so that a misspelt name is found wherever it is used.
  referenceFiles: ['src/css/tokens.css', 'src/css/fonts.css'],
  reportNeedlessDisables: true,
  rules: {
    // The Arabic build mirrors physical sides and turns `direction` round: write sides as the reader's, direction as markup.
    // Chromium knows no overflow-inline and overflow-block.
    'property-layout-mappings': ['flow-relative', {ignoreProperties: ['overflow-x', 'overflow-y']}],
    'value-keyword-layout-mappings': 'flow-relative',
    'property-disallowed-list': ['direction'],

    'annotation-no-unknown': true,
    'at-rule-no-unknown': true,
    'at-rule-descriptor-no-unknown': true,
    'at-rule-descriptor-value-no-unknown': true,
    'at-rule-prelude-no-invalid': true,
    'declaration-property-value-no-unknown': true,
    'function-no-unknown': true,
    'media-feature-name-no-unknown': true,
    'media-feature-name-value-no-unknown': true,
    'media-query-no-invalid': true,
    'no-unknown-animations': true,
    'no-unknown-custom-properties': true,
    'property-no-unknown': [true, {ignoreProperties: ['composes']}],
    'selector-pseudo-class-no-unknown': [true, {ignorePseudoClasses: ['global', 'local']}],
    'selector-pseudo-element-no-unknown': true,
    'selector-type-no-unknown': true,
    'syntax-string-no-invalid': true,
    'unit-no-unknown': true,

    'block-no-empty': true,
    'custom-property-no-missing-var-function': true,
    'declaration-block-no-duplicate-custom-properties': true,
    'declaration-block-no-duplicate-properties': true,
    'declaration-block-no-shorthand-property-overrides': true,
    'font-family-no-missing-generic-family-keyword': true,
    'no-duplicate-selectors': true,
    'no-invalid-double-slash-comments': true,
    'no-invalid-position-at-import-rule': true,
    'selector-no-vendor-prefix': true,
    'property-no-vendor-prefix': true,

    // Colours are the roles of tokens.css: a colour written elsewhere is wrong in one of the two themes.
    'color-no-hex': true,
    'color-named': 'never',
    'function-disallowed-list': [/^(rgb|hsl)a?$/, /^(hwb|lab|lch|oklab|oklch|color)$/],

    ...measured({space: lengths(SPACE, OUTSIDE), type: TYPE}),

    'declaration-no-important': true,
  },
  overrides: [
    // Drawn on a sheet with pixels of its own, which is then made as large as there is room.
    {
      files: ['src/components/Slides/*.css', 'src/components/Figure/drawings/*.css'],
      rules: measured({
        space: lengths(SPACE, OUTSIDE, String.raw`[\d.]+(?:px|em)`),
        type: [...TYPE, /^[\d.]+(?:px|em)$/, /^calc\(\d+px \* var\(--fit/],
      }),
    },
    {files: ['src/css/tokens.css'], rules: {'declaration-property-value-allowed-list': null}},
    {
      files: ['src/css/tokens.css', 'src/css/print.css'],
      rules: {'color-no-hex': null, 'function-disallowed-list': null},
    },
    {files: ['src/css/print.css'], rules: {'declaration-no-important': null}},
  ],
};
