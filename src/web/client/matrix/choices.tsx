import { useState } from 'preact/hooks';
import { MATRIX } from '../../../messages/web/matrix.ts';
import { Failed, Loading } from '../parts/notices.tsx';
import { useLoaded } from '../work/use-loaded.ts';
import type { ChoicesProps } from './choice-list.tsx';

/** Which bodies stand side by side. The list is drawn when it is opened. */
export function Choices(props: ChoicesProps) {
  const words = MATRIX[props.lang];
  const [isOpen, setOpen] = useState(props.chosen.length === 0);
  return (
    <details class="on-demand" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {words.bodies} ({words.chosenOf(props.chosen.length, props.bodies.length)})
      </summary>
      {isOpen ? <Opened {...props} /> : null}
    </details>
  );
}

/** What finds bodies is large: it is loaded when it is looked for. */
function Opened(props: ChoicesProps) {
  const { lang } = props;
  const loaded = useLoaded('choices', () => import('./choice-list.tsx'));
  if (loaded.state === 'loading') return <Loading lang={lang} {...loaded} />;
  if (loaded.state === 'failed') return <Failed lang={lang} {...loaded} />;
  const { ChoiceList } = loaded.value;
  return <ChoiceList {...props} />;
}
