import { REMARKS } from '../../../messages/web/remarks.ts';
import { OnDemand } from './on-demand.tsx';
import type { RemarksProps } from './remarks.tsx';

const load = async () => (await import('./remarks.tsx')).Remarks;

/** What is remarked, told by its number until it is looked at. */
export function FoldedRemarks(props: RemarksProps) {
  const { diagnostics, lang } = props;
  if (diagnostics.length === 0) return null;
  const title = `${REMARKS[lang].title} (${diagnostics.length})`;
  return <OnDemand title={title} lang={lang} load={load} given={props} />;
}
