import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { byteOffsets } from '../../../app/flatten.ts';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { SOURCE } from '../../../messages/web/source.ts';
import type { ExplorerSource } from '../../../model/explorer.ts';
import { queryOf } from '../address.ts';
import { loadSource } from '../data.ts';
import { timelineLink } from '../links.ts';
import type { PageProps } from '../page.ts';
import { shownText } from '../parts/long-text.tsx';
import { NotYet } from '../parts/notices.tsx';
import type { LinePart, SourceLine, SourceMark } from '../source/lines.ts';
import { lineSpan, linesOf, marksOf, readSpans } from '../source/lines.ts';
import { Notes, sayRepair } from '../source/notes.tsx';
import '../source/source.css';
import { useLoaded } from '../work/use-loaded.ts';
import { usePrinting } from '../work/use-printing.ts';

/** More lines than this are shown in steps: a document may have a million. */
const LINES_AT_ONCE = 3_000;

/** A document as obtained, with every repair, drop and diagnostic marked in its place. */
export function SourcePage({ address, lang }: PageProps) {
  const file = address.parts.join('/');
  const loaded = useLoaded(file, (control) => loadSource(file, control));
  if (loaded.state !== 'ready') return <NotYet lang={lang} page="source" loaded={loaded} />;
  return (
    <SourceDocument source={loaded.value} lang={lang} at={queryOf(address, 'at')} line={queryOf(address, 'line')} />
  );
}

interface SourceProps {
  readonly source: ExplorerSource;
  readonly lang: InterfaceLang;
}

/** Bytes of the file to letters of the text. */
function citedSpans(source: ExplorerSource, at: string | null): [number, number][] {
  const spans = readSpans(at);
  if (spans.length === 0) return [];
  const bytes = byteOffsets(source.text, { encoding: source.encoding, from: source.markLength });
  const letterAt = (byte: number) => {
    let [low, high] = [0, bytes.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((bytes[middle] as number) < byte) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return spans.map(([start, end]) => [letterAt(start), letterAt(end)]);
}

/** The line of a mark, 0 where there is no such mark. */
function lineOf(source: ExplorerSource, marks: readonly SourceMark[], key: string): number {
  const mark = marks.find((each) => each.key === key);
  return mark ? source.text.slice(0, mark.start).split('\n').length : 0;
}

interface AskedPlace {
  /** Bytes of the file, `12-40,51-60`. */
  readonly at: string | null;
  /** Number of a line, from 1. */
  readonly line: string | null;
}

function SourceDocument({ source, lang, at, line }: SourceProps & AskedPlace) {
  const words = SOURCE[lang];
  const { document: held } = source;
  const marks = useMemo(
    () => marksOf(source, at === null ? lineSpan(source.text, line) : citedSpans(source, at)),
    [source, at, line],
  );
  const lines = useMemo(() => linesOf(source.text, marks), [source, marks]);
  const [chosen, setChosen] = useState<string | null>(at === null && line === null ? null : 'cited-0-0');
  const place = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(() => Math.max(LINES_AT_ONCE, lineOf(source, marks, 'cited-0-0') + 50));
  useEffect(() => {
    const mark = chosen === null ? null : place.current?.querySelector(`[data-marks~="${CSS.escape(chosen)}"]`);
    mark?.scrollIntoView({ block: 'center' });
  }, [chosen, shown]);
  const isPrinting = usePrinting();
  const choose = (key: string) => {
    setShown(Math.max(shown, lineOf(source, marks, key) + 50));
    setChosen(key);
  };
  return (
    <article class="source-page">
      <h1>{held.file}</h1>
      <dl class="facts">
        <dt>{words.act}</dt>
        <dd>
          <a href={timelineLink(lang, held.act.split('/')[0] ?? '')}>
            <code>{held.act}</code>
          </a>
        </dd>
        <dt>{words.state}</dt>
        <dd>
          {words.states[held.textState]}
          {held.editionDate === null ? '' : ` (${held.editionDate})`}
        </dd>
        <dt>{words.format}</dt>
        <dd>
          {held.mediaType}, {source.encoding}
        </dd>
        {held.obtainedFrom === null ? null : (
          <>
            <dt>{words.obtainedFrom}</dt>
            <dd dir="auto">{shownText(held.obtainedFrom)}</dd>
          </>
        )}
      </dl>
      <div class="sides" ref={place}>
        <section aria-labelledby="document-title">
          <h2 id="document-title">
            {words.asObtained} <small>{words.lines(lines.length)}</small>
          </h2>
          <Lines lines={isPrinting ? lines : lines.slice(0, shown)} source={source} lang={lang} chosen={chosen} />
          {shown < lines.length && !isPrinting ? (
            <button type="button" onClick={() => setShown(shown + LINES_AT_ONCE)}>
              {words.more(lines.length - shown)}
            </button>
          ) : null}
        </section>
        <Notes source={source} lang={lang} onChoose={choose} />
      </div>
    </article>
  );
}

function Lines(props: SourceProps & { readonly lines: readonly SourceLine[]; readonly chosen: string | null }) {
  return (
    <ol class="source-text" lang={props.source.document.lang}>
      {props.lines.map((line) => (
        <li key={line.number}>
          <span class="line-number">{line.number}</span>
          <span class="line-words" dir="auto">
            {line.parts.map((part) =>
              part.marks.length === 0 ? (
                shownText(part.text)
              ) : (
                <Marked key={part.marks[0]?.key} part={part} {...props} />
              ),
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Marked(props: SourceProps & { readonly part: LinePart; readonly chosen: string | null }) {
  const { part, source, lang, chosen } = props;
  const kinds = [...new Set(part.marks.map((mark) => mark.kind))].join(' ');
  const isChosen = part.marks.some((mark) => mark.key === chosen);
  return (
    <mark
      class={`${kinds}${isChosen ? ' chosen' : ''}`}
      data-marks={part.marks.map((mark) => mark.key).join(' ')}
      title={part.marks.map((mark) => sayMark(mark, source, lang)).join('\n')}
    >
      {shownText(part.text)}
    </mark>
  );
}

function sayMark(mark: SourceMark, source: ExplorerSource, lang: InterfaceLang): string {
  const words = SOURCE[lang];
  const [repair, drop] = [source.repairs[mark.index], source.drops[mark.index]];
  if (mark.kind === 'repair' && repair) return sayRepair(repair, lang);
  if (mark.kind === 'drop' && drop) return `${words.leftOut}: ${words.dropReasons[drop.reason]}`;
  if (mark.kind === 'cited') return words.cited;
  const diagnostic = source.diagnostics[mark.index]?.diagnostic;
  if (!diagnostic) return '';
  // Its message is English: beside the text it is told folded, with what the code means.
  return lang === 'en' ? `${diagnostic.code}: ${diagnostic.message}` : diagnostic.code;
}
