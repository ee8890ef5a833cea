import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { WorkCalendar } from '../../src/model/calendar.ts';

/** The committed calendar file, checked against its shape. */
export function loadCalendarFile(): WorkCalendar {
  return WorkCalendar.parse(parse(readFileSync('corpus/calendar/kz.yaml', 'utf8')));
}
