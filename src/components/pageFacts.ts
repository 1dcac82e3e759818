import {translate} from '@docusaurus/Translate';
import type {Audience} from '../lib/audiences';
import type {Level} from '../lib/guide';
import usePluralForm from './usePluralForm';

/** Words for the facts of a page, in the page's language. */
export const audienceWords: Record<Audience, () => string> = {
  everyone: () => translate({id: 'page.audience.everyone', message: 'everyone', description: 'Whom a page is for'}),
  hosts: () => translate({id: 'page.audience.hosts', message: 'meeting organizers', description: 'Whom a page is for'}),
  owners: () => translate({id: 'page.audience.owners', message: 'team owners', description: 'Whom a page is for'}),
  'vpn-users': () => translate({id: 'page.audience.vpnUsers', message: 'VPN users', description: 'Whom a page is for'}),
  managers: () => translate({id: 'page.audience.managers', message: 'managers', description: 'Whom a page is for'}),
  trainers: () => translate({id: 'page.audience.trainers', message: 'trainers', description: 'Whom a page is for'}),
  guests: () =>
    translate({id: 'page.audience.guests', message: 'people outside the entity', description: 'Whom a page is for'}),
  support: () => translate({id: 'page.audience.support', message: 'support staff', description: 'Whom a page is for'}),
};

export const levelWords: Record<Level, () => string> = {
  basic: () => translate({id: 'page.level.basic', message: 'Basic', description: 'How hard a page is'}),
  medium: () => translate({id: 'page.level.medium', message: 'Medium', description: 'How hard a page is'}),
};

/** "About 5 minutes", with the plural forms of the language. */
export function useMinutes(): (minutes: number) => string {
  const {selectMessage} = usePluralForm();
  return (minutes) =>
    selectMessage(
      minutes,
      translate(
        {
          id: 'page.minutes',
          message: 'About {minutes} minute|About {minutes} minutes',
          description: 'How long a page takes. Plural forms are separated by |; Arabic has six.',
        },
        {minutes},
      ),
    );
}
