// The module that reading workers run (reading-room.ts): foreign files are read here, where they can be stopped.
import { serveJobs } from '../store/serve-jobs.ts';
import { readFileRecord } from './import-record.ts';
import { type DocumentInput, finishDocument, parseAnyDocument } from './make-document.ts';
import type { DocumentJob, RecordJob } from './reading-room.ts';

serveJobs({
  // Who asks has the bytes.
  parse: async (document: DocumentInput) => {
    const { input: _, ...parsed } = await parseAnyDocument(document);
    return parsed;
  },
  document: async ({ input, act, path }: DocumentJob) => finishDocument(await parseAnyDocument(input), act, path),
  record: ({ folder, file }: RecordJob) => readFileRecord(folder, file),
});
