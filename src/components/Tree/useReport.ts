import {translate} from '@docusaurus/Translate';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import {formatDay, localDay} from '../../lib/dates';
import {timeOfDay} from '../../lib/timeOfDay';
import {writeReport, type Tried} from '../../lib/tree/report';
import useCopiedText, {type CopiedText} from '../CopiedText/useCopiedText';
import useSite from '../site';

/** The text for the help desk: what became of it, and what makes and copies it. */
interface Copying extends Pick<CopiedText, 'state' | 'text'> {
  readonly copy: (notes: Tried['notes']) => Promise<void>;
}

/** Holds the text that the reader takes to the help desk. */
export default function useReport({answers, advice}: Pick<Tried, 'answers' | 'advice'>): Copying {
  const {locale} = useSite();
  const {metadata} = useDoc();
  const {state, text, copy: copyText} = useCopiedText();

  const copy = async (notes: Tried['notes']): Promise<void> => {
    const now = new Date();
    const written = writeReport(
      {
        title: metadata.title,
        answers,
        advice,
        notes,
        time: translate(
          {id: 'tree.report.moment', message: '{day}, {time}', description: 'A day and a time in the copied text'},
          {day: formatDay(localDay(now), locale), time: timeOfDay(now)},
        ),
        address: location.href,
      },
      {
        heading: translate({
          id: 'tree.report.heading',
          message: 'What I tried',
          description: 'First words of the copied text; the name of the tree follows',
        }),
        advice: translate({
          id: 'tree.report.advice',
          message: 'The site’s advice',
          description: 'In the copied text, before the action that was reached',
        }),
        time: translate({id: 'tree.report.time', message: 'Time', description: 'In the copied text'}),
        address: translate({
          id: 'tree.report.address',
          message: 'Page',
          description: 'In the copied text, before the address',
        }),
      },
      locale,
    );
    await copyText(written);
  };

  return {state, text, copy};
}
