import { bodyOfFinding } from '../../../app/answer/finding-body.ts';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { unitName } from '../../../messages/unit-names.ts';
import { CHECK } from '../../../messages/web/check.ts';
import type { ExplorerCheck, ExplorerFindings } from '../../../model/explorer.ts';
import { lawLink, sourceLineLink, sourceLink } from '../links.ts';
import { shownText } from '../parts/long-text.tsx';
import { ToolWords } from '../parts/tool-words.tsx';
import type { FoundProblem, Group } from './filter.ts';
import { groupsOf, nameOfKind } from './filter.ts';

/** What every part of the list needs to lead elsewhere. */
export interface FindingContext {
  readonly codes: ExplorerCheck['codes'];
  readonly days: ExplorerFindings['days'];
  readonly names: ReadonlyMap<string, string>;
  readonly lang: InterfaceLang;
}

/** A shape for each severity, so that it is not told by colour alone. */
const SHAPES = { error: '✕', warning: '▲', info: 'ℹ' } as const;

interface FindingListProps extends FindingContext {
  readonly found: readonly FoundProblem[];
  /** How many of each kind there are, shown or not. */
  readonly totals: ReadonlyMap<string, number>;
}

/** Findings by kind: what the kind means and what to do once, then each with its place and words. */
export function FindingList({ found, totals, ...context }: FindingListProps) {
  return (
    <>
      {groupsOf(found).map((group) => (
        <FindingGroup key={nameOfKind(group)} group={group} total={totals.get(nameOfKind(group)) ?? 0} {...context} />
      ))}
    </>
  );
}

function FindingGroup(props: FindingContext & { readonly group: Group; readonly total: number }) {
  const { group, total, ...context } = props;
  const { codes, lang } = context;
  const words = CHECK[lang];
  const told = codes?.[group.code];
  return (
    <section class={`finding-group severity-edge-${group.severity}`}>
      <h2>{told?.meaning ?? group.code}</h2>
      <p class="marks">
        <span class={`severity-${group.severity}`}>
          <span aria-hidden="true">{SHAPES[group.severity]}</span> {words.severities[group.severity]}
        </span>
        <code>{group.code}</code>
        <span>{words.found(total)}</span>
      </p>
      {told ? (
        <p class="hint">
          {words.advice}: {told.advice}
        </p>
      ) : null}
      <ul>
        {group.entries.map((found, at) => (
          <li key={at}>
            <OneFinding found={found} {...context} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The whole stands in the document; here enough to know it again. */
function shortened(text: string): string {
  return text.length > 800 ? `${text.slice(0, 800)}…` : text;
}

/** One finding: its words, what stands there and what was expected, and the ways to its places. */
export function OneFinding({ found, ...context }: FindingContext & { readonly found: FoundProblem }) {
  const words = CHECK[context.lang];
  return (
    <>
      <div class="finding-words" dir="auto">
        <ToolWords code={found.code} message={shortened(found.message)} lang={context.lang} />
      </div>
      {found.found === undefined && found.expected === undefined ? null : (
        <dl class="facts">
          {found.found === undefined ? null : (
            <>
              <dt>{words.stands}</dt>
              <dd class="law-words" dir="auto">
                {shownText(shortened(found.found))}
              </dd>
            </>
          )}
          {found.expected === undefined ? null : (
            <>
              <dt>{words.expected}</dt>
              <dd class="law-words" dir="auto">
                {shownText(shortened(found.expected))}
              </dd>
            </>
          )}
        </dl>
      )}
      <PlaceLine place={found.place} body={bodyOfFinding(found)} {...context} />
      {found.related.length === 0 ? null : (
        <details>
          <summary>
            {words.alsoAt} ({found.related.length})
          </summary>
          <ul>
            {found.related.map((place, at) => (
              <li key={at}>
                <PlaceLine place={place} body={place.act?.split('/')[0] ?? ''} {...context} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface PlaceProps extends FindingContext {
  readonly place: FoundProblem['place'];
  readonly body: string;
}

/** Overrides and other records beside the documents have no page. Matches `a/overrides.yaml`, must not match `a/kk.txt`. */
const RECORD = /\.ya?ml$/u;

/** Whose, which act, which unit, and the ways to the law and to the document. */
function PlaceLine({ place, body, days, names, lang }: PlaceProps) {
  const words = CHECK[lang];
  const { act, file, provision, line, spans } = place;
  const day = act === undefined ? undefined : days[act];
  const unit = provision !== undefined && day?.isMethodology ? provision : null;
  return (
    <p class="finding-place">
      {body === '' ? null : <span>{names.get(body) ?? body}</span>}
      {act === undefined ? null : <code>{act}</code>}
      {provision === undefined ? null : <span>{unitName(provision, lang)}</span>}
      {file !== undefined && !RECORD.test(file) ? (
        <a
          href={spans && spans.length > 0 ? sourceLink(lang, file, spans) : sourceLineLink(lang, file, line ?? null)}
          data-file={file}
        >
          {words.toSource}
          {line === undefined ? '' : `, ${words.line(line)}`}
        </a>
      ) : (
        <code>{file}</code>
      )}
      {day && names.has(body) ? (
        <a href={lawLink(lang, body, day.date, unit === null ? [] : [['unit', unit]])}>{words.toLaw}</a>
      ) : null}
    </p>
  );
}
