import { useEffect, useRef } from 'preact/hooks';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { ADD_PAGE } from '../../../messages/web/add.ts';
import type { AddAnswer } from '../../../model/add-answer.ts';
import { lawLink, timelineLink } from '../links.ts';
import { Remarks } from '../parts/remarks.tsx';
import type { AddRefusal } from './ask.ts';
import { BecomesOpen, Edits, Identity, ImpactOf } from './preview.tsx';

/** Why nothing came, in words. */
export function Refused({ refusal, lang }: { readonly refusal: AddRefusal; readonly lang: InterfaceLang }) {
  const words = ADD_PAGE[lang];
  if (refusal.why === 'stopped')
    return (
      <p class="notice" role="status">
        {words.stopped}
      </p>
    );
  return (
    <>
      <div class="notice problem" role="alert">
        <p>{words[refusal.why]}</p>
        {refusal.why === 'refused' ? refusal.said.map((line) => <p key={line}>{line}</p>) : null}
      </div>
      {refusal.why === 'refused' ? <Remarks diagnostics={refusal.diagnostics} lang={lang} /> : null}
    </>
  );
}

interface ShownProps {
  readonly answer: AddAnswer;
  readonly lang: InterfaceLang;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** What the document is and changes, and the question whether it is to be taken in. */
export function Shown({ answer, lang, onYes, onNo }: ShownProps) {
  const words = ADD_PAGE[lang];
  const title = useRef<HTMLHeadingElement>(null);
  // Who asked hears the answer first, by screen reader too.
  useEffect(() => title.current?.focus(), [answer]);
  const { id, body } = answer.identity;
  const isHeld = answer.diagnostics.some((entry) => entry.code === 'ADD_ALREADY_HELD');
  return (
    <>
      {answer.written ? (
        <div class="notice" role="status">
          <p>{words.written}</p>
          {body === null ? null : (
            <p class="marks">
              <a href={lawLink(lang, body, answer.impact.comparedOn)}>{words.toLaw}</a>
              <a href={timelineLink(lang, body)}>{words.toTimeline}</a>
            </p>
          )}
        </div>
      ) : null}
      <h2 ref={title} tabIndex={-1}>
        {words.preview}
      </h2>
      <Identity answer={answer} lang={lang} />
      {isHeld ? (
        <p class="notice">{words.held}</p>
      ) : (
        <>
          <Edits answer={answer} lang={lang} />
          <h2>{words.impact}</h2>
          <ImpactOf answer={answer} lang={lang} />
          <h2>{words.undetermined}</h2>
          <BecomesOpen answer={answer} lang={lang} />
        </>
      )}
      <Remarks diagnostics={answer.diagnostics} lang={lang} />
      {answer.written || isHeld ? (
        <p>
          <button type="button" onClick={onNo}>
            {words.another}
          </button>
        </p>
      ) : (
        <section class="add-decide" aria-labelledby="decide-title">
          <h2 id="decide-title">{words.decide}</h2>
          {id === null || body === null ? (
            <p>{words.cannot}</p>
          ) : (
            <button type="button" onClick={onYes}>
              {words.yes}
            </button>
          )}
          <button type="button" onClick={onNo}>
            {words.no}
          </button>
        </section>
      )}
    </>
  );
}
