import {createContext} from 'react';
import type {ItemState} from '../../lib/checklist/record';

interface ChecklistContextValue {
  /** False until the reader's record has arrived; until then the boxes are the reader's alone. */
  readonly isReady: boolean;
  readonly stateOfItem: (id: string) => ItemState;
  /** The revision in which a changed item was confirmed. */
  readonly confirmedIn: (id: string) => string | undefined;
  readonly isShown: (id: string) => boolean;
  readonly toggle: (id: string, isDone: boolean) => void;
}

/** What the items of a checklist ask of it. */
export const ChecklistContext = createContext<ChecklistContextValue | undefined>(undefined);
