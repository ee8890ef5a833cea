import { CHECK } from '../../../messages/web/check.ts';
import type { ExplorerFindings } from '../../../model/explorer.ts';
import type { FindingContext } from './finding-list.tsx';
import { OneFinding } from './finding-list.tsx';

/** Findings that a person accepted, with the reason: they are not hidden, they are answered. */
export function AcceptedList(props: FindingContext & { readonly accepted: ExplorerFindings['accepted'] }) {
  const { accepted, ...context } = props;
  const words = CHECK[props.lang];
  if (accepted.length === 0) return null;
  return (
    <details class="accepted">
      <summary>
        {words.accepted} ({accepted.length})
      </summary>
      <p class="hint">{words.acceptedHint}</p>
      <ul>
        {accepted.map(({ diagnostic, reason }, at) => (
          <li key={at}>
            <p>
              <code>{diagnostic.code}</code> – <em dir="auto">{reason}</em>
            </p>
            <OneFinding found={diagnostic} {...context} />
          </li>
        ))}
      </ul>
    </details>
  );
}
