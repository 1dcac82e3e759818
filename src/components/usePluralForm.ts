import {chooseForm} from '../lib/plurals';
import useSite from './site';

/** Chooses among the forms of a message by a count; Docusaurus's own hook asks the browser, and not every browser knows Arabic. */
export default function usePluralForm(): {selectMessage: (count: number, forms: string) => string} {
  const {locale} = useSite();
  return {selectMessage: (count, forms) => chooseForm(forms, count, locale)};
}
