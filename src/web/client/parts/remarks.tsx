import type { Diagnostic } from '../../../base/diagnostic.ts';
import type { DiagnosticCode } from '../../../base/diagnostic-codes.ts';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { REMARKS } from '../../../messages/web/remarks.ts';
import { shellWords } from '../shell-words.ts';
import { useGrowing } from '../work/use-growing.ts';
import { useLoaded } from '../work/use-loaded.ts';
import { loadCodeProse } from './code-prose.ts';
import { ToolWords } from './tool-words.tsx';

export interface RemarksProps {
  readonly diagnostics: readonly {
    readonly code: string;
    readonly severity: Diagnostic['severity'];
    readonly message: string;
  }[];
  readonly lang: InterfaceLang;
}

const SHAPES = { error: '✕', warning: '▲', info: 'ℹ' } as const;

/** What is remarked on the reading: by code, with what the code means and what to do; notes are folded. */
export function Remarks({ diagnostics, lang }: RemarksProps) {
  const words = REMARKS[lang];
  // What codes mean is much prose: it comes only where there is a remark.
  const prose = useLoaded(`codes ${lang}`, () => loadCodeProse(lang));
  if (diagnostics.length === 0) return null;
  const byCode = new Map<string, RemarksProps['diagnostics']>();
  for (const entry of diagnostics) byCode.set(entry.code, [...(byCode.get(entry.code) ?? []), entry]);
  const told = prose.state === 'ready' ? prose.value : null;
  return (
    <section class="remarks" aria-labelledby="remarks-title">
      <h2 id="remarks-title">{words.title}</h2>
      {[...byCode].map(([code, entries]) => {
        const severity = entries[0]?.severity ?? 'info';
        return (
          <details key={code} open={severity !== 'info'}>
            <summary>
              <span class={`severity-${severity}`}>
                <span aria-hidden="true">{SHAPES[severity]}</span> {words.severity[severity]}
              </span>{' '}
              {told?.[code as DiagnosticCode]?.[0] ?? code} ({entries.length})
            </summary>
            <Places entries={entries} lang={lang} />
            {told === null ? null : (
              <p class="hint">
                {words.advice}: {told[code as DiagnosticCode]?.[1]} <code>{code}</code>
              </p>
            )}
          </details>
        );
      })}
    </section>
  );
}

interface PlacesProps extends Pick<RemarksProps, 'lang'> {
  readonly entries: RemarksProps['diagnostics'];
}

/** What is remarked of each place; long lists grow. */
function Places({ entries, lang }: PlacesProps) {
  const { shown, end } = useGrowing(entries.length, '');
  return (
    <>
      <ul>
        {entries.slice(0, shown).map((entry, at) => (
          <li key={at} dir="auto">
            <ToolWords code={entry.code} message={entry.message} lang={lang} />
          </li>
        ))}
      </ul>
      {shown < entries.length ? (
        <p ref={end} class="hint">
          {shellWords(lang).doneOf(shown, entries.length)}
        </p>
      ) : null}
    </>
  );
}
