import { printWord } from '../messages/compare-print.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import { label } from '../messages/labels.ts';
import type { Diff, DiffSide, RuleRow } from '../model/comparison.ts';
import { escapeHtml } from './escape.ts';
import type { PageSection } from './page/frame.ts';
import { framePage, htmlTable } from './page/frame.ts';
import { ruleList, ruleTable, unknownRules, versionSections } from './page/rule-rows.ts';
import type { SourceBook } from './page/source-book.ts';
import { sourceBook } from './page/source-book.ts';
import { unitTable } from './page/unit-rows.ts';

/** What is compared: body, day, act, how much of its text is held, and how sure that is. */
function sidesTable(diff: Diff, lang: InterfaceLang): string {
  const line = (name: string, say: (side: DiffSide) => string) =>
    `<tr><td>${escapeHtml(name)}</td><td>${escapeHtml(say(diff.left))}</td><td>${escapeHtml(say(diff.right))}</td></tr>`;
  const rows = [
    line(printWord('body', lang), (side) => side.body.names[lang]),
    line(printWord('day', lang), (side) => side.date),
    line(label('act', lang), (side) => side.act ?? '–'),
    line(label('amendedBy', lang), (side) => side.amendedBy.join(', ') || '–'),
    line(label('text', lang), (side) => label(`text.${side.text}`, lang)),
    line(label('certainty', lang), (side) => label(`certainty.${side.certainty}`, lang)),
    line(printWord('inShort', lang), (side) => side.reason),
  ];
  return htmlTable(
    [printWord('compared', lang), printWord('left', lang), printWord('right', lang)],
    rows,
    [16, 42, 42],
    'about',
  );
}

function ruleSections(diff: Diff, lang: InterfaceLang, book: SourceBook): PageSection[] {
  const section = (kind: RuleRow['kind'], print: (rows: readonly RuleRow[]) => string): PageSection[] => {
    const rows = diff.rules.filter((row) => row.kind === kind);
    if (rows.length === 0) return [];
    const title = `${printWord('rulesHead', lang)}: ${printWord(kind, lang)} (${rows.length})`;
    return [{ id: `rules-${kind}`, title, body: print(rows) }];
  };
  const versions =
    diff.versions.length === 0
      ? []
      : [{ id: 'versions', title: printWord('possibleLaws', lang), body: versionSections(diff.versions, lang, book) }];
  return [
    ...section('changed', (rows) => ruleTable(rows, lang, book)),
    ...section('removed', (rows) => ruleTable(rows, lang, book)),
    ...section('added', (rows) => ruleTable(rows, lang, book)),
    ...versions,
    ...section('undetermined', (rows) => unknownRules(rows, lang, book)),
    ...section('same', (rows) => ruleList(rows, lang, book)),
  ];
}

/**
 * Returns the comparison as one self-contained printable page: what is compared and how sure, contents, rules with the words of both
 * sides, the words side by side, and the source view to which every citation leads. The same comparison gives the same bytes.
 */
export function diffPage(diff: Diff, lang: InterfaceLang): string {
  const book = sourceBook(lang);
  const rules = ruleSections(diff, lang, book);
  const units = diff.provisions.filter((row) => row.kind !== 'same').length;
  const words: PageSection[] =
    units === 0 ? [] : [{ id: 'words', title: `${printWord('text', lang)} (${units})`, body: unitTable(diff, lang) }];
  const sources: PageSection[] = book.isEmpty()
    ? []
    : [{ id: 'sources', title: printWord('sources', lang), body: book.print() }];
  const nothing = rules.some((section) => section.id !== 'rules-same') ? [] : [printWord('noDifference', lang)];
  const notes = [...diff.notes.map((note) => note[lang]), ...nothing]
    .map((note) => `<p class="note">${escapeHtml(note)}</p>`)
    .join('\n');
  const marks = `<p class="small">${escapeHtml(printWord('marks', lang))}: <del>${escapeHtml(printWord('wordsOut', lang))}</del>, <ins>${escapeHtml(printWord('wordsIn', lang))}</ins>.</p>`;
  const name = (side: DiffSide) => `${side.body.names[lang]}, ${side.date}`;
  const before = `${sidesTable(diff, lang)}\n${notes}\n${words.length === 0 ? '' : marks}`;
  const title = `${name(diff.left)} – ${name(diff.right)}`;
  return framePage(title, lang, printWord('contents', lang), before, [...rules, ...words, ...sources]);
}
