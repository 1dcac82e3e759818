import {applyFixes, type LintError, type Rule} from 'markdownlint';
import {lint} from 'markdownlint/sync';

/** What one rule alone finds in a page. */
export function findings(rule: Rule, text: string, name = 'page.mdx'): LintError[] {
  const results = lint({
    strings: {[name]: text},
    customRules: [rule],
    config: {default: false, [rule.names[0]!]: true},
    handleRuleFailures: false,
  });
  return results[name] ?? [];
}

/** The page after the rule has mended what it can. */
export function mended(rule: Rule, text: string, name?: string): string {
  return applyFixes(text, findings(rule, text, name));
}
