import { MATRIX } from '../../../messages/web/matrix.ts';
import { OnDemand } from '../parts/on-demand.tsx';
import type { ChoicesProps } from './choice-list.tsx';

/** What finds bodies is large. */
const load = async () => (await import('./choice-list.tsx')).ChoiceList;

/** Which bodies stand side by side. The list is drawn when it is opened, and while nothing is chosen. */
export function Choices(props: ChoicesProps) {
  const { chosen, bodies, lang } = props;
  const words = MATRIX[lang];
  const title = `${words.bodies} (${words.chosenOf(chosen.length, bodies.length)})`;
  return <OnDemand title={title} lang={lang} load={load} given={props} isOpenAtFirst={chosen.length === 0} />;
}
