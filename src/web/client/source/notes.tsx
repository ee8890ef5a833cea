import type { DiagnosticCode } from '../../../base/diagnostic-codes.ts';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { SOURCE } from '../../../messages/web/source.ts';
import type { ExplorerSource, PlacedDiagnostic } from '../../../model/explorer.ts';
import type { Drop, Repair } from '../../../model/source-text.ts';
import { loadCodeProse } from '../parts/code-prose.ts';
import { ToolWords } from '../parts/tool-words.tsx';
import { useLoaded } from '../work/use-loaded.ts';

interface NotesProps {
  readonly source: ExplorerSource;
  readonly lang: InterfaceLang;
  readonly onChoose: (key: string) => void;
}

/** Lists of what was mended, left out and remarked, each entry leading to its place. */
export function Notes({ source, lang, onChoose }: NotesProps) {
  const words = SOURCE[lang];
  const kinds = new Map<string, [Repair, number][]>();
  source.repairs.forEach((repair, index) => {
    const list = kinds.get(repair.kind) ?? [];
    list.push([repair, index]);
    kinds.set(repair.kind, list);
  });
  return (
    <section class="source-notes" aria-labelledby="notes-title">
      <h2 id="notes-title">{words.notes}</h2>
      <details open>
        <summary>{words.diagnostics(source.diagnostics.length)}</summary>
        <DiagnosticNotes source={source} lang={lang} onChoose={onChoose} />
      </details>
      {[...kinds].map(([kind, list]) => (
        <details key={kind} open={list.length < 20}>
          <summary>
            {words.repairKinds[kind as Repair['kind']]}: {words.repairs(list.length)}
          </summary>
          <ul>
            {list.map(([repair, index]) => (
              <li key={`${repair.line} ${repair.spans[0]?.[0] ?? index}`}>
                <RepairNote repair={repair} lang={lang} onChoose={() => onChoose(`repair-${index}-0`)} />
              </li>
            ))}
          </ul>
        </details>
      ))}
      {source.drops.length === 0 ? null : (
        <details open={source.drops.length < 20}>
          <summary>{words.drops(source.drops.length)}</summary>
          <ul>
            {source.drops.map((drop, index) => (
              <li key={drop.start}>
                <DropNote drop={drop} lang={lang} onChoose={() => onChoose(`drop-${index}-0`)} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** The whole stands in the text; here enough to know it again. */
function shortened(text: string): string {
  return text.length > 600 ? `${text.slice(0, 600)}…` : text;
}

interface OneNote {
  readonly lang: InterfaceLang;
  readonly onChoose: () => void;
}

/** A repair in words: what was found, what was made of it, how sure. */
export function sayRepair(repair: Repair, lang: InterfaceLang): string {
  const words = SOURCE[lang];
  return `${words.repairKinds[repair.kind]}: “${shortened(repair.found)}” → “${shortened(repair.made)}” (${words.sure(repair.confidence)})`;
}

function RepairNote({ repair, lang, onChoose }: OneNote & { readonly repair: Repair }) {
  const words = SOURCE[lang];
  return (
    <>
      <button type="button" onClick={onChoose}>
        {words.line(repair.line)}
      </button>{' '}
      <del dir="auto">{shortened(repair.found)}</del> → <ins dir="auto">{shortened(repair.made)}</ins>{' '}
      <small>{words.sure(repair.confidence)}</small>
    </>
  );
}

function DropNote({ drop, lang, onChoose }: OneNote & { readonly drop: Drop }) {
  const words = SOURCE[lang];
  return (
    <>
      <button type="button" onClick={onChoose}>
        {words.dropReasons[drop.reason]}
      </button>{' '}
      <del dir="auto">{shortened(drop.found)}</del>
    </>
  );
}

const SHAPES = { error: '✕', warning: '▲', info: 'ℹ' } as const;

/** What is remarked, by code: what the code means once, then each place. */
function DiagnosticNotes({ source, lang, onChoose }: NotesProps) {
  const words = SOURCE[lang];
  const prose = useLoaded(`codes ${lang}`, () => loadCodeProse(lang));
  const byCode = new Map<DiagnosticCode, [PlacedDiagnostic, number][]>();
  source.diagnostics.forEach((entry, index) => {
    const { code } = entry.diagnostic;
    byCode.set(code, [...(byCode.get(code) ?? []), [entry, index]]);
  });
  return (
    <ul>
      {[...byCode].map(([code, entries]) => {
        const severity = entries[0]?.[0].diagnostic.severity ?? 'info';
        return (
          <li key={code}>
            <span class={`severity-${severity}`}>
              <span aria-hidden="true">{SHAPES[severity]}</span> {words.severity[severity]}
            </span>{' '}
            <code>{code}</code> {prose.state === 'ready' ? prose.value[code]?.[0] : null}
            <ul>
              {entries.map(([entry, index]) => (
                <li key={index}>
                  <DiagnosticNote entry={entry} lang={lang} onChoose={() => onChoose(`diagnostic-${index}-0`)} />
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}

function DiagnosticNote({ entry, lang, onChoose }: OneNote & { readonly entry: PlacedDiagnostic }) {
  const words = SOURCE[lang];
  const { code, message, place, found, expected } = entry.diagnostic;
  return (
    <>
      {entry.spans.length === 0 ? null : (
        <button type="button" onClick={onChoose}>
          {place.line === undefined ? words.toPlace : words.line(place.line)}
        </button>
      )}{' '}
      {found === undefined || expected === undefined ? null : (
        <>
          <del dir="auto">{shortened(found)}</del> → <ins dir="auto">{shortened(expected)}</ins>{' '}
        </>
      )}
      <ToolWords code={code} message={shortened(message)} lang={lang} />
    </>
  );
}
