import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { REMARKS } from '../../../messages/web/remarks.ts';
import { shownText } from './long-text.tsx';

/** Findings of the lint are told in the language of the reader, all others in English. Matches `LINT_SCALE_GAP`, must not match `CITE_UNRESOLVED`. */
const TOLD_IN_ALL = /^LINT_/u;

interface ToolWordsProps {
  readonly code: string;
  readonly message: string;
  readonly lang: InterfaceLang;
}

/** What the tool tells of one place: where it does so in English alone, that stands folded beside what the code means. */
export function ToolWords({ code, message, lang }: ToolWordsProps) {
  if (lang === 'en' || TOLD_IN_ALL.test(code)) return <>{shownText(message)}</>;
  return (
    <details class="in-english">
      <summary>{REMARKS[lang].inEnglish}</summary>
      <span lang="en" dir="auto">
        {shownText(message)}
      </span>
    </details>
  );
}
