import {useState} from 'react';
import {isLocale, type Locale} from '../lib/locale';
import {rowsOf} from '../lib/search/rows';
import useAnswer from '../components/Search/useAnswer';
import useSite from '../components/site';

/** More is on the page of the search: on a phone nobody reads on, and drawing them would hold up the next letter. */
const MOST = {hits: 8, places: 2};

/**
 * Holds what is asked in the search over a page, its answer, and the row of the answer to which the keys have come.
 *
 * @param reading the key of the revision that is being read
 * @param first what stands in the field already
 */
export default function useQuestion(reading: string, first: string) {
  const {locale} = useSite();
  const [query, setQuery] = useState(first);
  const [chosen, setChosen] = useState(0);
  const [language, setLanguage] = useState<Locale>(locale);
  const [revision, setRevision] = useState(reading);
  const [verbatim, setVerbatim] = useState(false);
  const [isEntered, setEntered] = useState(false);
  const found = useAnswer(query, language, revision, verbatim);
  return {
    query,
    language,
    revision,
    found,
    ...rowsOf(found.answer?.groups ?? [], MOST),
    chosen,
    choose: setChosen,
    /** Enter was pressed before the answer was there. */
    isEntered,
    enter: () => setEntered(true),
    ask: (next: string) => {
      setQuery(next);
      setChosen(0);
      setVerbatim(false);
      setEntered(false);
    },
    narrow: (nextLanguage: string, nextRevision: string) => {
      if (isLocale(nextLanguage)) setLanguage(nextLanguage);
      setRevision(nextRevision);
      setChosen(0);
    },
    takeAsTyped: () => setVerbatim(true),
  };
}
