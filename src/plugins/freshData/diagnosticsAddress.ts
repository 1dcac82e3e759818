/** Where `npm start` says what the content checker finds. */
export const FAULTS_ADDRESS = '/content-diagnostics';
