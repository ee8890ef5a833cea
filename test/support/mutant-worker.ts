// Makes and judges mutants in a thread that can be killed.
import { serveJobs } from '../../src/store/serve-jobs.ts';
import { judgeMutant } from './mutants.ts';

serveJobs({ judge: (seed: number) => judgeMutant(seed) });
