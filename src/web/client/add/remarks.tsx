import type { DiagnosticCode } from '../../../base/diagnostic-codes.ts';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { ADD_PAGE } from '../../../messages/web/add.ts';
import { SOURCE } from '../../../messages/web/source.ts';
import type { AddAnswer } from '../../../model/add-answer.ts';
import { shownText } from '../parts/long-text.tsx';
import { useLoaded } from '../work/use-loaded.ts';

interface RemarksProps {
  readonly diagnostics: AddAnswer['diagnostics'];
  readonly lang: InterfaceLang;
}

const SHAPES = { error: '✕', warning: '▲', info: 'ℹ' } as const;

/** What is remarked on the reading: by code, with what the code means and what to do; notes are folded. */
export function Remarks({ diagnostics, lang }: RemarksProps) {
  const words = ADD_PAGE[lang];
  // What codes mean is much prose: it comes only where there is a remark.
  const prose = useLoaded('codes', () => import('../../../messages/codes.ts'));
  if (diagnostics.length === 0) return null;
  const byCode = new Map<string, RemarksProps['diagnostics']>();
  for (const entry of diagnostics) byCode.set(entry.code, [...(byCode.get(entry.code) ?? []), entry]);
  const told = prose.state === 'ready' ? prose.value : null;
  return (
    <section class="remarks" aria-labelledby="remarks-title">
      <h2 id="remarks-title">{words.problems}</h2>
      {[...byCode].map(([code, entries]) => {
        const severity = entries[0]?.severity ?? 'info';
        return (
          <details key={code} open={severity !== 'info'}>
            <summary>
              <span class={`severity-${severity}`}>
                <span aria-hidden="true">{SHAPES[severity]}</span> {SOURCE[lang].severity[severity]}
              </span>{' '}
              <code>{code}</code> {told?.codeMeaning(code as DiagnosticCode, lang)} ({entries.length})
            </summary>
            <ul>
              {entries.slice(0, 200).map((entry, at) => (
                <li key={at} dir="auto">
                  {shownText(entry.message)}
                </li>
              ))}
            </ul>
            {told === null ? null : (
              <p class="hint">
                {words.advice}: {told.codeAdvice(code as DiagnosticCode, lang)}
              </p>
            )}
          </details>
        );
      })}
    </section>
  );
}
