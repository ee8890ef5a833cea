import type { InterfaceLang, Said } from './interface-lang.ts';
import { said } from './said.ts';

const TYPES: Readonly<Record<string, Said>> = {
  decree: said('қаулы', 'постановление', 'decree'),
  decision: said('шешім', 'решение', 'decision'),
  order: said('бұйрық', 'приказ', 'order'),
  law: said('заң', 'закон', 'law'),
  code: said('кодекс', 'кодекс', 'code'),
  edict: said('жарлық', 'указ', 'edict'),
  model: said('үлгілік құжат', 'типовой документ', 'model'),
};

const KINDS: Readonly<Record<string, Said>> = {
  approve: said('бекітеді', 'утверждает', 'approve'),
  amend: said('өзгертеді', 'изменяет', 'amend'),
  repeal: said('күшін жояды', 'отменяет', 'repeal'),
  model: said('үлгілік', 'типовой', 'model'),
  law: said('заң', 'закон', 'law'),
  other: said('басқа', 'иной', 'other'),
};

/** Returns what an act is called by its type; a type that is not known stays as it is, none is `?`. */
export function sayActType(type: string | null, lang: InterfaceLang): string {
  return type === null ? '?' : (TYPES[type]?.[lang] ?? type);
}

/** Returns what an act does to a methodology; a kind that is not known stays as it is, none is `?`. */
export function sayActKind(kind: string | null, lang: InterfaceLang): string {
  return kind === null ? '?' : (KINDS[kind]?.[lang] ?? kind);
}
