import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { sayOperation, TRY_WORDS } from '../../../messages/try.ts';
import { placeName } from '../../../messages/unit-names.ts';
import { TRY } from '../../../messages/web/try.ts';
import type { Edit } from '../../../model/amendment.ts';
import type { TryAnswer } from '../../../model/answers.ts';
import { FoldedRemarks } from '../parts/folded-remarks.tsx';
import { CertaintyMark } from '../parts/marks.tsx';

interface ReadingProps {
  readonly answer: TryAnswer;
  readonly lang: InterfaceLang;
}

/** What a sentence orders, edit by edit, with what was not understood. */
export function Reading({ answer, lang }: ReadingProps) {
  const words = TRY[lang];
  const remarks = answer.diagnostics.filter((entry) => entry.code !== 'AMEND_NOT_UNDERSTOOD');
  const isEmpty = answer.edits.length + answer.contexts.length + answer.notUnderstood.length + remarks.length === 0;
  return (
    <div role="status">
      {isEmpty ? <p class="notice">{TRY_WORDS.nothing[lang]}</p> : null}
      <ol class="cards">
        {answer.edits.map((edit, at) => (
          <li key={at} class="card">
            <EditCard edit={edit} lang={lang} />
          </li>
        ))}
      </ol>
      {answer.contexts.map((context) => (
        <p key={context.citedAs}>
          {TRY_WORDS.context[lang]}: {placeOf(context.path, lang)} <q class="law-words">{context.citedAs}</q>
        </p>
      ))}
      {answer.notUnderstood.length > 0 ? (
        <div class="notice problem">
          <h3>{words.notUnderstood}</h3>
          <ul>
            {answer.notUnderstood.map(({ text, why }) => (
              <li key={text}>
                <q class="law-words">{text}</q> – {why}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <FoldedRemarks diagnostics={remarks} lang={lang} />
    </div>
  );
}

function placeOf(path: readonly string[], lang: InterfaceLang): string {
  return path.length === 0 ? TRY_WORDS.wholeAct[lang] : placeName(path, lang);
}

/** Some operations are told with the colon already. */
function withColon(operation: string): string {
  return operation.endsWith(':') ? operation : `${operation}:`;
}

/** One order: what it does, to what, how sure, and its words. */
export function EditCard({ edit, lang }: { readonly edit: Edit; readonly lang: InterfaceLang }) {
  return (
    <>
      <h3>
        {withColon(sayOperation(edit.op, lang))} {placeOf(edit.target.path, lang)}
      </h3>
      <p class="marks">
        <CertaintyMark certainty={edit.certainty} lang={lang} />
      </p>
      <dl class="facts">
        {factsOf(edit, lang).map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd class="law-words" dir="auto">
              {value}
            </dd>
          </>
        ))}
      </dl>
    </>
  );
}

/** What there is to tell of an edit, as names and values in the order of the sentence. */
function factsOf(edit: Edit, lang: InterfaceLang): [string, string][] {
  const W = TRY_WORDS;
  const facts: [string, string][] = [];
  if (edit.target.citedAs !== '') facts.push([W.citedAs[lang], edit.target.citedAs]);
  if (edit.words?.from != null) facts.push(['−', edit.words.from]);
  if (edit.words?.to != null) facts.push(['+', edit.words.to]);
  if (edit.words?.position != null) facts.push(['↳', W[edit.words.position][lang]]);
  if (edit.words?.everywhere === true) facts.push(['∀', W.everywhere[lang]]);
  if (edit.fromAnnex !== null) facts.push([W.fromAnnex[lang], edit.fromAnnex]);
  if (edit.op === 'renumber') facts.push([W.becomes[lang], edit.newUnits.join(', ')]);
  else if (edit.newUnits.length > 1) facts.push([W.holds[lang], edit.newUnits.join(', ')]);
  if (edit.newText !== null) facts.push([W.newText[lang], edit.newText]);
  if (edit.until !== null) {
    const day = edit.until.inclusive === true ? W.included[lang] : W.openDay[lang];
    facts.push([W.until[lang], `${edit.until.date} (${day})`]);
  }
  if (edit.effective?.exact != null) facts.push([W.from[lang], edit.effective.exact]);
  if (edit.languageOnly !== null) facts.push([W.onlyIn[lang], edit.languageOnly]);
  return facts;
}
