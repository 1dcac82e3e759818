import {mergeConfig} from 'vitest/config';
import project from '../../vitest.config.mjs';

/** As ever, and in a hurry: the same tests run thousands of times. */
export default mergeConfig(project, {test: {setupFiles: ['tools/mutation/hurry.ts']}});
