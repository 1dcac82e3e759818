import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {writeBackup} from '../../lib/checklist/exchange';
import {localDay} from '../../lib/dates';
import saveFile from '../saveFile';

/** Everything that is kept, as a file. */
export default function SaveToFile(): ReactNode {
  return (
    <button
      type="button"
      data-app="intent"
      onClick={() =>
        void import('../../progress/store').then(async ({loadAll}) =>
          saveFile(
            `remote-work-progress-${localDay()}.json`,
            'application/json',
            writeBackup(await loadAll(), new Date().toISOString()),
          ),
        )
      }
    >
      <Translate id="progress.export" description="Button: saves everything to a file">
        Save to a file
      </Translate>
    </button>
  );
}
