import { printWord } from '../../../messages/compare-print.ts';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { unitName } from '../../../messages/unit-names.ts';
import { COMPARE } from '../../../messages/web/compare.ts';
import type { ComparedRule, Diff, RuleRow } from '../../../model/comparison.ts';
import { sourceLink } from '../links.ts';
import { CertaintyMark } from '../parts/marks.tsx';

interface DiffProps {
  readonly diff: Diff;
  readonly lang: InterfaceLang;
}

const KINDS = ['changed', 'removed', 'added', 'undetermined'] as const;

/** Rules that differ, by kind; those that are the same are folded. */
export function RuleDifferences({ diff, lang }: DiffProps) {
  const words = COMPARE[lang];
  const same = diff.rules.filter((row) => row.kind === 'same');
  return (
    <>
      {KINDS.map((kind) => {
        const rows = diff.rules.filter((row) => row.kind === kind);
        if (rows.length === 0) return null;
        return (
          <section key={kind}>
            <h3>
              {printWord(kind, lang)} ({rows.length})
            </h3>
            <RuleList rows={rows} lang={lang} />
          </section>
        );
      })}
      {same.length === diff.rules.length && diff.rules.length > 0 ? <p>{printWord('noDifference', lang)}</p> : null}
      {same.length > 0 ? (
        <details class="stays-folded">
          <summary>{words.unchanged(same.length)}</summary>
          <RuleList rows={same} lang={lang} />
        </details>
      ) : null}
    </>
  );
}

/** A line may end within two signs, so one is shown. */
function withArrows(sentence: string): string {
  return sentence.replaceAll('->', '→');
}

interface RuleListProps {
  readonly rows: readonly RuleRow[];
  readonly lang: InterfaceLang;
  /** An act that is shown before it is taken in: its document has no page yet. */
  readonly unheld?: string | null;
}

/** Rules before and after, with the words that each rests on. */
export function RuleList({ rows, lang, unheld }: RuleListProps) {
  return (
    <ul class="rows">
      {rows.map((row, at) => (
        <li key={at} class={`certainty-edge-${row.certainty}`}>
          <p>
            {withArrows(row.sentences[lang])}
            {row.match.sure ? null : <em> ({printWord('notSure', lang)})</em>}
            {row.effect === null ? null : <strong> – {printWord(`effect.${row.effect}`, lang)}</strong>}
            {row.why === null ? null : <em> – {printWord(`why.${row.why}`, lang)}</em>}
          </p>
          <details>
            <summary>
              <CertaintyMark certainty={row.certainty} lang={lang} /> {COMPARE[lang].citations}
            </summary>
            <div class="compared-sides">
              <Cited rule={row.left} lang={lang} unheld={unheld} />
              <Cited rule={row.right} lang={lang} unheld={unheld} />
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}

interface CitedProps {
  readonly rule: ComparedRule | null;
  readonly lang: InterfaceLang;
  readonly unheld: string | null | undefined;
}

/** The words that a rule of one side rests on. */
function Cited({ rule, lang, unheld }: CitedProps) {
  if (rule === null) return <p>–</p>;
  return (
    <div>
      {rule.citations.map(({ lang: spoken, quote, source }, at) => (
        <blockquote key={at}>
          <p class="law-words" lang={spoken} dir="auto">
            {quote}
          </p>
          <footer>
            {rule.provisions.map((id) => unitName(id, lang)).join('; ')},{' '}
            {source.act === unheld ? (
              <code>{source.act}</code>
            ) : (
              <a href={sourceLink(lang, source.file, source.spans)} data-file={source.file}>
                {source.act}
              </a>
            )}
          </footer>
        </blockquote>
      ))}
    </div>
  );
}
