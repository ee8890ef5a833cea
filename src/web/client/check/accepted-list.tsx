import { CHECK } from '../../../messages/web/check.ts';
import { Failed, Loading } from '../parts/notices.tsx';
import type { FindingContext } from './finding-list.tsx';
import { OneFinding } from './finding-list.tsx';
import { daysIn, useFindingFiles, useFindings } from './use-findings.ts';

interface AcceptedListProps extends Omit<FindingContext, 'days'> {
  readonly bodies: readonly string[];
}

/** Findings that a person accepted, with the reason: they are not hidden, they are answered. */
export function AcceptedList({ bodies, ...props }: AcceptedListProps) {
  const { lang } = props;
  const files = useFindingFiles(lang);
  const loaded = useFindings(files, bodies, lang);
  if (loaded.state === 'loading') return <Loading lang={lang} {...loaded} />;
  if (loaded.state === 'failed') return <Failed lang={lang} {...loaded} />;
  const accepted = bodies.flatMap((body) => files.get(body)?.accepted ?? []);
  const context = { ...props, days: daysIn(files) };
  return (
    <div class="accepted">
      <p class="hint">{CHECK[lang].acceptedHint}</p>
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
    </div>
  );
}
