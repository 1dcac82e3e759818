/** Where `npm start` says what the content checker finds. */
export const DIAGNOSTICS_ADDRESS = '/content-diagnostics';
