import { useEffect, useState } from 'preact/hooks';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { shellWords } from '../shell-words.ts';
import type { Progress } from '../work/use-loaded.ts';

/** That something is under way, for how long and how far, and the way to stop it where it can be stopped. */
export function Busy(props: {
  readonly said: string;
  readonly lang: InterfaceLang;
  readonly progress?: Progress | null;
  readonly onStop: (() => void) | null;
}) {
  const words = shellWords(props.lang);
  const { said, progress, onStop } = props;
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((count) => count + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div class="notice busy">
      <p role="status">{said}</p>
      {progress ? (
        <progress aria-label={said} value={progress.done} max={progress.total} />
      ) : (
        <progress aria-label={said} />
      )}
      <span aria-hidden="true">
        {progress ? `${words.doneOf(progress.done, progress.total)} · ` : ''}
        {words.seconds(seconds)}
      </span>
      {onStop ? (
        <button type="button" onClick={onStop}>
          {words.stop}
        </button>
      ) : null}
    </div>
  );
}
