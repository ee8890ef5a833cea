import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { label } from '../../../messages/labels.ts';
import { LAW } from '../../../messages/web/law.ts';
import { sayDate } from '../../../messages/web/say.ts';
import { sayReading } from '../../../messages/when.ts';
import type { Alternative, Turning } from '../../../model/answers.ts';
import { StatusMark } from '../parts/marks.tsx';

interface Group {
  readonly first: Turning;
  readonly scopes: string[];
}

/** The same moment with the same outcomes is said once, for all units that it moves. */
function grouped(turnings: readonly Turning[]): Group[] {
  const groups = new Map<string, Group>();
  for (const turning of turnings) {
    const { event, act, onOrBefore, then, otherwise } = turning;
    const key = JSON.stringify([event, act, onOrBefore, then, otherwise]);
    const known = groups.get(key);
    const group = known ?? { first: turning, scopes: [] };
    if (!known) groups.set(key, group);
    if (turning.scope !== null) group.scopes.push(turning.scope);
  }
  return [...groups.values()];
}

/** The days on which the answer turns, with what is so on either side. */
export function TurningList({
  turnings,
  lang,
}: {
  readonly turnings: readonly Turning[];
  readonly lang: InterfaceLang;
}) {
  const words = LAW[lang];
  const say = (part: Turning['then']) => (
    <>
      <StatusMark status={part.status} lang={lang} />, {label(`state.${part.state}`, lang)}
    </>
  );
  return (
    <ul class="turning">
      {grouped(turnings).map(({ first, scopes }) => (
        <li key={JSON.stringify([first.event, first.act, first.onOrBefore, first.then, first.otherwise])}>
          <p>
            {words.turningEvent[first.event]?.(first.act, sayDate(first.onOrBefore, lang))}
            {scopes.length > 0 ? <Scopes scopes={scopes} /> : null}
          </p>
          <dl class="outcomes">
            <div>
              <dt>{words.then}</dt>
              <dd>{say(first.then)}</dd>
            </div>
            <div>
              <dt>{words.otherwise}</dt>
              <dd>{say(first.otherwise)}</dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Scopes({ scopes }: { readonly scopes: readonly string[] }) {
  const shown = scopes.slice(0, 6);
  return (
    <small>
      {' '}
      ({shown.join(', ')}
      {scopes.length > shown.length ? ` +${scopes.length - shown.length}` : ''})
    </small>
  );
}

/** Returns the condition of an alternative in words. */
export function sayWhen(when: Alternative['when'], lang: InterfaceLang): string {
  const words = LAW[lang];
  if ('reading' in when) return sayReading(when.reading, lang);
  const event = words.events[when.event] ?? when.event;
  if (when.onOrBefore !== undefined) return words.ifBy(event, when.act, sayDate(when.onOrBefore, lang));
  return words.ifAfter(event, when.act, sayDate(when.after ?? '', lang));
}
