import { useState } from 'preact/hooks';
import { Failed, Loading } from '../parts/notices.tsx';
import { useLoaded } from '../work/use-loaded.ts';
import type { AcrossProps } from './across-rows.tsx';

/** The same case under other law, folded: its rows, and the code for them, are asked for when they are looked at. */
export function Across(props: AcrossProps) {
  const { words } = props.voice;
  const withLaw = props.bodies.filter((entry) => entry.lawDate !== null);
  const shared = { ...props, bodies: withLaw };
  return (
    <>
      <Folded {...shared} title={words.across} kind="VersionRows" />
      <Folded {...shared} title={words.acrossBodies(withLaw.length)} kind="BodyRows" />
    </>
  );
}

interface FoldedProps extends AcrossProps {
  readonly title: string;
  readonly kind: 'VersionRows' | 'BodyRows';
}

function Folded({ title, ...props }: FoldedProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="on-demand" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen ? <Opened {...props} /> : null}
    </details>
  );
}

function Opened({ kind, ...props }: Omit<FoldedProps, 'title'>) {
  const { lang } = props.voice;
  const loaded = useLoaded('across', () => import('./across-rows.tsx'));
  if (loaded.state === 'loading') return <Loading lang={lang} {...loaded} />;
  if (loaded.state === 'failed') return <Failed lang={lang} {...loaded} />;
  const Rows = loaded.value[kind];
  return <Rows {...props} />;
}
