/** Storage of the browser, which may be refused. */
function read(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

function write(storage: () => Storage, key: string, value: string | null): void {
  try {
    if (value === null) storage().removeItem(key);
    else storage().setItem(key, value);
  } catch {
    // It still holds on this page.
  }
}

const forGood = (): Storage => localStorage;
const forVisit = (): Storage => sessionStorage;

/** What was chosen on this computer. */
export const recall = (key: string): string | null => read(forGood, key);
export const remember = (key: string, value: string | null): void => write(forGood, key, value);

/** The same for as long as the tab is open. */
export const recallForVisit = (key: string): string | null => read(forVisit, key);
export const rememberForVisit = (key: string, value: string | null): void => write(forVisit, key, value);
