import { useEffect, useState } from 'preact/hooks';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { ADD_PAGE } from '../../../messages/web/add.ts';

/** That something is under way, for how long, and the way to stop it where it can be stopped. */
export function Busy(props: {
  readonly said: string;
  readonly lang: InterfaceLang;
  readonly onStop: (() => void) | null;
}) {
  const words = ADD_PAGE[props.lang];
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((count) => count + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div class="notice add-busy">
      <p role="status">{props.said}</p>
      <progress aria-label={props.said} />
      <span aria-hidden="true">{words.seconds(seconds)}</span>
      {props.onStop ? (
        <button type="button" onClick={props.onStop}>
          {words.stop}
        </button>
      ) : null}
    </div>
  );
}
