import type { InterfaceLang } from '../interface-lang.ts';
import type { TimelineWords } from './timeline-en.ts';
import { TIMELINE_EN } from './timeline-en.ts';
import { TIMELINE_KK } from './timeline-kk.ts';
import { TIMELINE_RU } from './timeline-ru.ts';

export const TIMELINE: Readonly<Record<InterfaceLang, TimelineWords>> = {
  kk: TIMELINE_KK,
  ru: TIMELINE_RU,
  en: TIMELINE_EN,
};
