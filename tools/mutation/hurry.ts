import fc from 'fast-check';

// Thousands of examples find what is rare; a changed line of code mostly fails in the first hundred, and need not be made small.
fc.configureGlobal({interruptAfterTimeLimit: 300, endOnFailure: true});
