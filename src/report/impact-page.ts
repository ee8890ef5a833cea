import { printWord } from '../messages/compare-print.ts';
import type { InterfaceLang } from '../messages/interface-lang.ts';
import { label } from '../messages/labels.ts';
import { unitName } from '../messages/unit-names.ts';
import type { Impact, RuleRow } from '../model/comparison.ts';
import { escapeHtml } from './escape.ts';
import type { PageSection } from './page/frame.ts';
import { framePage, htmlTable } from './page/frame.ts';
import { ruleTable, unknownRules } from './page/rule-rows.ts';
import { sourceBook } from './page/source-book.ts';
import { caseLines, sayDate } from './print-impact.ts';

function units(ids: readonly string[], lang: InterfaceLang): string {
  return ids.map((id) => escapeHtml(unitName(id, lang))).join('; ');
}

function datesSection({ dates }: Impact, lang: InterfaceLang): PageSection[] {
  if (dates.length === 0) return [];
  const rows = dates.map((entry) => {
    const what = entry.act === undefined ? units(entry.provisions, lang) : escapeHtml(entry.act);
    return `<tr><td>${entry.date}</td><td>${escapeHtml(sayDate(entry.what, lang))}</td><td>${what}</td></tr>`;
  });
  const head = [printWord('day', lang), printWord('kind', lang), label('units', lang)];
  return [{ id: 'dates', title: printWord('dates', lang), body: htmlTable(head, rows, [14, 30, 56]) }];
}

function danglingSection({ dangling }: Impact, lang: InterfaceLang): PageSection[] {
  if (dangling.length === 0) return [];
  const items = dangling.map(({ from, to, words, since, latest }) => {
    const days = latest === null || latest === since ? since : `${since} … ${latest}`;
    return `<li>${units([from], lang)} → ${units([to], lang)}: <q>${escapeHtml(words)}</q>, ${escapeHtml(printWord('since', lang))} ${days}</li>`;
  });
  return [{ id: 'dangling', title: printWord('dangling', lang), body: `<ul>\n${items.join('\n')}\n</ul>` }];
}

/** Returns the impact of a decree as one self-contained printable page: days, rules before (left) and after (right), references, cases. */
export function impactPage(answer: Impact, lang: InterfaceLang): string {
  const book = sourceBook(lang);
  const section = (kind: RuleRow['kind'], print: (rows: readonly RuleRow[]) => string): PageSection[] => {
    const rows = answer.rows.filter((row) => row.kind === kind);
    const title = `${printWord('rulesHead', lang)}: ${printWord(kind, lang)} (${rows.length})`;
    return rows.length === 0 ? [] : [{ id: `rules-${kind}`, title, body: print(rows) }];
  };
  const rules = [
    ...section('changed', (rows) => ruleTable(rows, lang, book)),
    ...section('removed', (rows) => ruleTable(rows, lang, book)),
    ...section('added', (rows) => ruleTable(rows, lang, book)),
    ...section('undetermined', (rows) => unknownRules(rows, lang, book)),
  ];
  const open: PageSection[] =
    answer.undetermined.length === 0
      ? []
      : [{ id: 'open', title: printWord('becomesOpen', lang), body: `<p>${units(answer.undetermined, lang)}</p>` }];
  const cases = caseLines(answer, lang).slice(1);
  const ofCases: PageSection[] =
    cases.length === 0
      ? []
      : [{ id: 'cases', title: printWord('cases', lang), body: `<pre>${escapeHtml(cases.join('\n'))}</pre>` }];
  const sources: PageSection[] = book.isEmpty()
    ? []
    : [{ id: 'sources', title: printWord('sources', lang), body: book.print() }];
  const problems = answer.diagnostics.filter(({ severity }) => severity !== 'info');
  const before = [
    `<p>${escapeHtml(`${printWord('comparedOn', lang)} ${answer.comparedOn ?? '–'}`)}: ${escapeHtml(printWord('beforeAfter', lang))}</p>`,
    `<p>${escapeHtml(printWord('touches', lang))}: ${units(answer.touches.provisions, lang)}</p>`,
    ...problems.map(({ code, message }) => `<p class="note">${escapeHtml(`${code}: ${message}`)}</p>`),
  ].join('\n');
  const title = `${answer.identity.id ?? '?'} (${answer.identity.kind ?? '?'})`;
  const sections = [
    ...datesSection(answer, lang),
    ...rules,
    ...open,
    ...danglingSection(answer, lang),
    ...ofCases,
    ...sources,
  ];
  return framePage(title, lang, printWord('contents', lang), before, sections);
}
