import type { PrintKey } from '../../messages/compare-print.ts';
import { printWord } from '../../messages/compare-print.ts';
import type { InterfaceLang } from '../../messages/interface-lang.ts';
import { label } from '../../messages/labels.ts';
import { unitName } from '../../messages/unit-names.ts';
import type { ComparedRule, DiffVersion, RuleRow } from '../../model/comparison.ts';
import { escapeHtml } from '../escape.ts';
import { sayVersion } from '../print-diff.ts';
import { htmlTable } from './frame.ts';
import type { SourceBook } from './source-book.ts';

/** Longer quotes are cut beside a rule; the source view has them whole. */
const LONGEST_QUOTE = 260;
/** A rule read from more places than this names the first ones. */
const MOST_QUOTES = 6;

function shortened(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1).toWellFormed()}…` : text;
}

/** The words that a rule was read from; a rule of several units names each. */
function sideCell(rule: ComparedRule | null, book: SourceBook, lang: InterfaceLang, withQuote: boolean): string {
  if (rule === null) return `<span class="small">${escapeHtml(printWord('absent', lang))}</span>`;
  const provision = rule.provisions[0] ?? rule.id;
  const cited = rule.citations.slice(0, withQuote ? MOST_QUOTES : 1);
  if (cited.length === 0) return escapeHtml(unitName(provision, lang));
  return cited
    .map((words, at) => {
      const link = book.cite(rule.provisions[at] ?? provision, words);
      const quote = `<div class="quote"><q lang="${words.lang}">${escapeHtml(shortened(words.quote))}</q></div>`;
      return withQuote ? `${link}${quote}` : link;
    })
    .join('');
}

function badges(row: RuleRow, lang: InterfaceLang): string {
  const marks = [
    label(`certainty.${row.certainty}`, lang),
    ...(row.effect === null ? [] : [printWord(`effect.${row.effect}`, lang)]),
    ...(row.match.sure ? [] : [printWord('matchUnsure', lang)]),
  ];
  return marks.map((mark) => `<span class="badge">${escapeHtml(mark)}</span>`).join(' ');
}

/** What differs, value by value; a rule without values that differ is told in one sentence. */
function ruleCell(row: RuleRow, lang: InterfaceLang): string {
  const title = `<span class="name">${escapeHtml(row.title[lang])}</span>`;
  const changes = row.changes.map((change) => `<li>${escapeHtml(change.sentence[lang])}</li>`).join('');
  const sentence = row.sentences[lang].slice(row.title[lang].length).replace(/^:\s*/u, '');
  const said =
    row.kind === 'changed' && changes !== '' ? `<ul>${changes}</ul>` : `<p>${escapeHtml(shortened(sentence))}</p>`;
  return `${title}${said}${badges(row, lang)}`;
}

/** Returns rules side by side: what they say, and the words of each side with a link to the source view. */
export function ruleTable(rows: readonly RuleRow[], lang: InterfaceLang, book: SourceBook): string {
  const lines = rows.map((row) => {
    const sides = [row.left, row.right].map((rule) => `<td>${sideCell(rule, book, lang, true)}</td>`).join('');
    return `<tr><td>${ruleCell(row, lang)}</td>${sides}</tr>`;
  });
  const head = (['rule', 'left', 'right'] as const).map((key) => printWord(key, lang));
  return htmlTable(head, lines, [36, 32, 32]);
}

/** Returns rules that do not differ, or of which nothing can be said, one line each. */
export function ruleList(rows: readonly RuleRow[], lang: InterfaceLang, book: SourceBook): string {
  const lines = rows.map((row) => {
    const sides = [row.left, row.right].map((rule) => `<td>${sideCell(rule, book, lang, false)}</td>`).join('');
    return `<tr><td>${escapeHtml(shortened(row.sentences[lang]))}</td>${sides}</tr>`;
  });
  const head = (['rule', 'left', 'right'] as const).map((key) => printWord(key, lang));
  return htmlTable(head, lines, [64, 18, 18]);
}

/** Returns rows of which nothing is known, by the reason. */
export function unknownRules(rows: readonly RuleRow[], lang: InterfaceLang, book: SourceBook): string {
  const reasons = [...new Set(rows.map((row) => row.why ?? 'law-of-the-day'))].sort();
  return reasons
    .map((why) => {
      const own = rows.filter((row) => (row.why ?? 'law-of-the-day') === why);
      const title = `${printWord(`why.${why}` as PrintKey, lang)} (${own.length})`;
      return `<h3>${escapeHtml(title)}</h3>\n${ruleList(own, lang, book)}`;
    })
    .join('\n');
}

/** Returns the comparison under each possible law of an undetermined day, each named. */
export function versionSections(versions: readonly DiffVersion[], lang: InterfaceLang, book: SourceBook): string {
  return versions
    .map((version) => {
      const name = sayVersion(version, lang);
      const head = `<h3>${escapeHtml(`${printWord('versions', lang)}: ${name}`)}</h3>`;
      if (version.rows === null) return `${head}\n<p class="note">${escapeHtml(printWord('versionUnknown', lang))}</p>`;
      if (version.rows.length === 0) return `${head}\n<p>${escapeHtml(printWord('noDifference', lang))}</p>`;
      const told = version.rows.filter((row) => row.kind !== 'undetermined');
      const open = version.rows.filter((row) => row.kind === 'undetermined');
      const parts = [
        ...(told.length === 0 ? [] : [ruleTable(told, lang, book)]),
        ...(open.length === 0 ? [] : [unknownRules(open, lang, book)]),
      ];
      return [head, ...parts].join('\n');
    })
    .join('\n');
}
