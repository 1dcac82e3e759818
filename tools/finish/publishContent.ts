import publishedFiles from '../../src/content/published';
import type {Content} from '../../src/content/readContent';
import type {SiteData} from '../../src/content/readData';
import {writeBelow} from './files';

/** What the progress page, the comparison, the run view and the slides fetch. */
export default async function publishContent(build: string, content: Content, data: SiteData): Promise<string> {
  const files = publishedFiles(content, data);
  for (const {file, value} of files) await writeBelow(build, file, JSON.stringify(value));
  return `${files.length} files`;
}
