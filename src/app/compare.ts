import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import { isLegalDate } from '../base/legal-date.ts';
import type { Outcome } from '../base/outcome.ts';
import { outcome } from '../base/outcome.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import type { Diff } from '../model/comparison.ts';
import { compareSides } from './answer/compare-answer.ts';
import type { LawOpener } from './law-opener.ts';
import { lawOpener } from './open-law.ts';
import { typeProblem } from './type-problem.ts';
import type { Workspace } from './workspace.ts';

export interface CompareRequest {
  /** `<body>@<date>`; the second may leave out the body (`@2023-10-01`): then it is the first one's. */
  readonly left: string;
  readonly right: string;
  readonly type: string | undefined;
  readonly lang: InterfaceLang;
}

interface SideName {
  readonly body: string;
  readonly date: string;
}

/** Returns the body and the date of `X@Y`, or what is wrong with it. **Diagnostics:** USE_OPTION_INVALID, USE_DATE_INVALID. */
export function readSide(text: string, fallbackBody: string | null): SideName | Diagnostic {
  const at = text.lastIndexOf('@');
  const body = (at < 0 ? '' : text.slice(0, at)).trim() || (fallbackBody ?? '');
  const date = text.slice(at + 1).trim();
  if (at < 0 || body === '') {
    return diagnose(
      'USE_OPTION_INVALID',
      `A side is written <body>@<date>, for example aksu-city-akimat@2024-01-01; got "${text}".`,
      {},
      { found: text, expected: '<body>@<date>' },
    );
  }
  if (!isLegalDate(date)) {
    return diagnose(
      'USE_DATE_INVALID',
      `"${date}" is not a day of the calendar in the form YYYY-MM-DD (side "${text}").`,
      {},
      { found: date },
    );
  }
  return { body, date };
}

/**
 * Returns what differs between two bodies or two dates. Where the law of a day is undetermined, every possible version is compared too.
 * **Diagnostics:** USE_*, STORE_*.
 */
export function compare(workspace: Workspace, request: CompareRequest): Promise<Outcome<Diff | null>> {
  return compareWith(lawOpener(workspace), request);
}

/** Returns what differs, for laws that are opened by whoever asks. **Diagnostics:** USE_*. */
export async function compareWith(open: LawOpener, request: CompareRequest): Promise<Outcome<Diff | null>> {
  const left = readSide(request.left, null);
  if ('code' in left) return outcome(null, [left]);
  const right = readSide(request.right, left.body);
  if ('code' in right) return outcome(null, [right]);
  const wrong = typeProblem(request.type);
  if (wrong) return outcome(null, [wrong]);
  const first = await open(left.body);
  if (first.value === null) return outcome(null, first.diagnostics);
  const second = await open(right.body);
  if (second.value === null) return outcome(null, second.diagnostics);
  const [from, to] = [
    { law: first.value, date: left.date },
    { law: second.value, date: right.date },
  ];
  return outcome(compareSides(from, to, request.type, request.lang));
}
