import { fieldKind } from '../../../app/answer/field-kind.ts';
import type { AskedFacts } from '../../../app/answer/new-case-answer.ts';
import { unitName } from '../../../messages/unit-names.ts';
import type { CaseVoice } from './case-voice.ts';
import { type FactPath, type Facts, isFacts } from './facts.ts';

interface FieldsProps {
  readonly value: unknown;
  readonly path: FactPath;
  readonly asked: AskedFacts;
  readonly speech: CaseVoice;
  readonly onFact: (path: FactPath, value: unknown) => void;
}

/** Names of the path without positions in lists: the schema and the rules know facts by these. */
function namesOf(path: FactPath): string[] {
  return path.filter((part): part is string => typeof part === 'string');
}

/** The first points that ask for a fact: enough to find the words. */
function pointsIn(points: readonly string[] | undefined, speech: CaseVoice): string {
  return (points ?? [])
    .slice(0, 3)
    .map((id) => unitName(id, speech.lang))
    .join('; ');
}

function labelOf(path: FactPath, speech: CaseVoice): string {
  const name = namesOf(path).at(-1) ?? '';
  return speech.words.facts[name] ?? speech.concept(name);
}

/** Fields for a fact, for a group of facts, or for a list of groups. */
export function FactFields(props: FieldsProps) {
  const { value, path } = props;
  if (path.length === 1 && path[0] === 'events') return <EventFields {...props} />;
  if (Array.isArray(value) && (value.length === 0 ? fieldKind(namesOf(path)).kind !== 'list' : isFacts(value[0])))
    return <RowFields {...props} rows={value} />;
  if (isFacts(value)) return <GroupFields {...props} group={value} />;
  return <FactField {...props} />;
}

/** A day for every event that a rule counts from. */
function EventFields({ value, path, asked, speech, onFact }: FieldsProps) {
  const { words } = speech;
  const given = Array.isArray(value) ? value.filter(isFacts) : [];
  const whats = [...asked.keys()]
    .filter((fact) => fact.startsWith('events.'))
    .map((fact) => fact.slice('events.'.length));
  return (
    <fieldset>
      <legend>{labelOf(path, speech)}</legend>
      {whats.map((what) => (
        <div key={what} class="fact">
          <label for={`fact-events-${what}`}>{speech.concept(what)}</label>
          <input
            id={`fact-events-${what}`}
            type="date"
            value={String(given.find((event) => event.what === what)?.on ?? '')}
            aria-describedby={`fact-events-${what}-hint`}
            onInput={(event) => {
              const on = event.currentTarget.value;
              const others = given.filter((entry) => entry.what !== what);
              onFact(path, on === '' ? others : [...others, { what, on }]);
            }}
          />
          <small id={`fact-events-${what}-hint`}>{words.needed(pointsIn(asked.get(`events.${what}`), speech))}</small>
        </div>
      ))}
    </fieldset>
  );
}

function GroupFields({ group, ...props }: FieldsProps & { readonly group: Facts }) {
  const { path, speech } = props;
  return (
    <fieldset>
      <legend>{labelOf(path, speech)}</legend>
      {Object.entries(group).map(([name, value]) => (
        <FactFields key={name} {...props} value={value} path={[...path, name]} />
      ))}
    </fieldset>
  );
}

/** Rows of a list; a new row asks for what the first one asks for. */
function RowFields({ rows, ...props }: FieldsProps & { readonly rows: readonly unknown[] }) {
  const { path, speech, onFact } = props;
  const { words } = speech;
  const [first] = rows;
  const empty = isFacts(first) ? Object.fromEntries(Object.keys(first).map((name) => [name, null])) : null;
  return (
    <fieldset>
      <legend>{labelOf(path, speech)}</legend>
      {rows.map((row, at) => (
        <div key={at} class="fact-row">
          {isFacts(row)
            ? Object.entries(row).map(([name, value]) => (
                <FactFields key={name} {...props} value={value} path={[...path, at, name]} />
              ))
            : null}
          <button
            type="button"
            aria-label={`${words.dropRow}: ${labelOf(path, speech)} ${at + 1}`}
            onClick={() => onFact(path, rows.toSpliced(at, 1))}
          >
            ✕
          </button>
        </div>
      ))}
      {empty === null ? null : (
        <button type="button" onClick={() => onFact(path, [...rows, empty])}>
          {words.addRow}
        </button>
      )}
    </fieldset>
  );
}

function FactField({ value, path, asked, speech, onFact }: FieldsProps) {
  const { words } = speech;
  const id = `fact-${path.join('-')}`;
  const names = namesOf(path);
  const points = asked.get(names.join('.')) ?? [];
  const hint = points.length === 0 ? undefined : `${id}-hint`;
  return (
    <div class="fact">
      <label for={id}>{labelOf(path, speech)}</label>
      <FactInput
        id={id}
        hint={hint}
        value={value}
        names={names}
        speech={speech}
        onValue={(next) => onFact(path, next)}
      />
      {hint === undefined ? null : <small id={hint}>{words.needed(pointsIn(points, speech))}</small>}
    </div>
  );
}

interface InputProps {
  readonly id: string;
  readonly hint: string | undefined;
  readonly value: unknown;
  readonly names: readonly string[];
  readonly speech: CaseVoice;
  readonly onValue: (value: unknown) => void;
}

function FactInput({ id, hint, value, names, speech, onValue }: InputProps) {
  const { words } = speech;
  const field = fieldKind(names);
  const text = value === null || value === undefined ? '' : Array.isArray(value) ? value.join(', ') : String(value);
  const shared = { id, 'aria-describedby': hint };
  if (field.kind === 'truth' || field.kind === 'choice') {
    const options = field.kind === 'choice' ? field.options : ['true', 'false'];
    const say = (option: string) =>
      field.kind === 'choice' ? speech.concept(option) : option === 'true' ? words.yes : words.no;
    return (
      <select
        {...shared}
        value={text}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onValue(chosen === '' ? null : field.kind === 'truth' ? chosen === 'true' : chosen);
        }}
      >
        <option value="">{words.unknown}</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {say(option)}
          </option>
        ))}
      </select>
    );
  }
  const read = (typed: string): unknown => {
    if (typed.trim() === '') return field.kind === 'list' ? [] : null;
    if (field.kind === 'list')
      return typed
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');
    return field.kind === 'number' && Number.isFinite(Number(typed)) ? Number(typed) : typed;
  };
  const typed = {
    ...shared,
    value: text,
    placeholder: field.kind === 'list' ? words.list : words.unknown,
    onInput: (event: { readonly currentTarget: HTMLInputElement }) => onValue(read(event.currentTarget.value)),
  };
  if (field.kind === 'number') return <input {...typed} type="number" step="any" />;
  return field.kind === 'date' ? <input {...typed} type="date" /> : <input {...typed} type="text" />;
}
