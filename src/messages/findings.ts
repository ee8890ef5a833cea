import type { DiagnosticCode } from '../base/diagnostic-codes.ts';
import { codeMeaning } from './codes.ts';
import type { InterfaceLang } from './interface-lang.ts';

interface Finding {
  readonly code: string;
  readonly message: string;
  readonly place: { readonly provision?: string | undefined };
  readonly found?: string | undefined;
  readonly expected?: string | undefined;
}

const LONGEST = 300;
/** The message of a check of the law is written in the language of the interface. */
const TOLD_BY_STAGE = /^(?:LINT|CHECK)_/u;

function quoted(words: string | undefined): string {
  return words === undefined || words === ''
    ? ''
    : ` "${words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words}"`;
}

/** Returns a finding in one line: the message in English; in other languages the meaning of its code, where it is, and the words found. */
export function sayFinding(finding: Finding, lang: InterfaceLang, where = finding.place.provision ?? ''): string {
  if (lang === 'en' || TOLD_BY_STAGE.test(finding.code)) return finding.message;
  const expected = quoted(finding.expected);
  const words = `${quoted(finding.found)}${expected === '' ? '' : ` ->${expected}`}`;
  return `${codeMeaning(finding.code as DiagnosticCode, lang)}${where === '' ? '' : ` [${where}]`}${words}`;
}
