import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {writeBackup} from '../../lib/checklist/exchange';
import {localDay} from '../../lib/dates';

function save(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], {type: 'application/json'}));
  link.download = `remote-work-progress-${localDay()}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Everything that is kept, as a file. */
export default function SaveToFile(): ReactNode {
  return (
    <button
      type="button"
      onClick={() =>
        void import('../../progress/store').then(async ({loadAll}) =>
          save(writeBackup(await loadAll(), new Date().toISOString())),
        )
      }
    >
      <Translate id="progress.export" description="Button: saves everything to a file">
        Save to a file
      </Translate>
    </button>
  );
}
