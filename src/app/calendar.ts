import { join } from 'node:path';
import calendarSchema from '../../schemas/calendar.schema.json' with { type: 'json' };
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import { lazily } from '../base/remember.ts';
import type { WorkCalendar } from '../model/calendar.ts';
import type { WorkingCalendar } from '../score/calendar.ts';
import { readBytes } from '../store/files.ts';
import { sha256 } from '../store/sha256.ts';
import { bindCalendar } from '../time/bind-calendar.ts';
import { compileCalendar } from '../time/calendar.ts';
import { compileSchema } from '../yaml/check-schema.ts';
import { readYaml } from '../yaml/yaml-doc.ts';
import type { Workspace } from './workspace.ts';

export interface OpenCalendar {
  readonly working: WorkingCalendar;
  readonly hash: string;
}

const checkCalendar = lazily(() => compileSchema(calendarSchema as Record<string, unknown>));

/** Returns the calendar file of the corpus, checked, with the hash of its bytes; null when there is none. **Diagnostics:** STORE_*. */
export function readCalendar(workspace: Workspace): Outcome<{ calendar: WorkCalendar; hash: string } | null> {
  const path = 'calendar/kz.yaml';
  const { value: bytes, diagnostics } = readBytes(join(workspace.corpus, path), 8_000_000);
  if (bytes === null) return outcome(null, diagnostics);
  const { value: doc, diagnostics: broken } = readYaml(new TextDecoder().decode(bytes), path);
  if (broken.length > 0) return outcome(null, broken);
  const problems = checkCalendar()(doc, path);
  return outcome(problems.length > 0 ? null : { calendar: doc.value as WorkCalendar, hash: sha256(bytes) }, problems);
}

/** Returns the calendar of working days of the corpus; null when it has none: terms are then undetermined. **Diagnostics:** STORE_*, TIME_*. */
export function openCalendar(workspace: Workspace): Outcome<OpenCalendar | null> {
  const { value: read, diagnostics } = readCalendar(workspace);
  if (read === null) return outcome(null, diagnostics);
  const compiled = compileCalendar(read.calendar);
  return outcome({ working: bindCalendar(compiled.value), hash: read.hash }, compiled.diagnostics);
}
