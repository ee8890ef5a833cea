import { printWord } from '../../../messages/compare-print.ts';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { label } from '../../../messages/labels.ts';
import { unitName } from '../../../messages/unit-names.ts';
import { COMPARE } from '../../../messages/web/compare.ts';
import { sayWhen } from '../../../messages/when.ts';
import type { Diff, UnitRow, WordRun } from '../../../model/comparison.ts';
import { shellWords } from '../shell-words.ts';
import { useGrowing } from '../work/use-growing.ts';

/** Units whose words differ; those that are the same are only counted. */
export function WordDifferences({ diff, lang }: { readonly diff: Diff; readonly lang: InterfaceLang }) {
  const words = COMPARE[lang];
  const rows = diff.provisions.filter((row) => row.kind !== 'same');
  const same = diff.provisions.length - rows.length;
  // Two methodologies of different generations differ in hundreds.
  const { shown, end } = useGrowing(rows.length, JSON.stringify([diff.left, diff.right]));
  return (
    <>
      {rows.length === 0 && diff.text.by !== 'none' ? <p>{printWord('noWordChange', lang)}</p> : null}
      <ul class="rows">
        {rows.slice(0, shown).map((row, at) => (
          <li key={at}>
            <UnitDifference row={row} textLang={diff.text.lang} lang={lang} />
          </li>
        ))}
      </ul>
      {shown < rows.length ? (
        <p ref={end} class="hint">
          {shellWords(lang).doneOf(shown, rows.length)}
        </p>
      ) : null}
      {same > 0 ? <p class="hint">{words.unchangedUnits(same)}</p> : null}
    </>
  );
}

interface UnitDifferenceProps {
  readonly row: UnitRow;
  readonly textLang: 'kk' | 'ru' | null;
  readonly lang: InterfaceLang;
}

function UnitDifference({ row, textLang, lang }: UnitDifferenceProps) {
  const nameOf = (ids: readonly string[]) => ids.map((id) => unitName(id, lang)).join(' + ');
  const ids = [nameOf(row.left), nameOf(row.right)].filter((part) => part !== '');
  const where = ids[0] === ids[1] ? ids[0] : ids.join(' → ');
  return (
    <>
      <p>
        <strong>{where}</strong>: {printWord(`unit.${row.kind}`, lang)}
        {row.sure || row.likeness === 0 ? null : <em> ({printWord('notSure', lang)})</em>}
        {row.cell === null
          ? null
          : ` · ${[row.cell.row ?? printWord('columnTitles', lang), row.cell.column ?? ''].join(' / ')}`}
      </p>
      {row.words.length > 0 ? (
        <p class="law-words" lang={textLang ?? undefined} dir="auto">
          <Runs runs={row.words} />
        </p>
      ) : null}
      {row.alternatives.map(({ side, when, text, words }, at) => (
        <p key={at} class="possible">
          <em>
            {printWord(side, lang)}, {printWord('possible', lang)}: {sayWhen(when, lang)}
          </em>
          <span class="law-words" dir="auto">
            {' '}
            {text === null ? label('state.unknown', lang) : words.length > 0 ? <Runs runs={words} /> : text}
          </span>
        </p>
      ))}
    </>
  );
}

/** Words taken out are struck through and words put in are underlined, each with its sign: colour is not the only mark. */
function Runs({ runs }: { readonly runs: readonly WordRun[] }) {
  return (
    <>
      {runs.map((run, at) => {
        if (run.op === '=') return <span key={at}>{run.text}</span>;
        return run.op === '-' ? <del key={at}>{run.text}</del> : <ins key={at}>{run.text}</ins>;
      })}
    </>
  );
}
