import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { useLoaded } from '../work/use-loaded.ts';
import { Failed, Loading } from './notices.tsx';

interface PartProps<P> {
  readonly lang: InterfaceLang;
  readonly load: () => Promise<FunctionComponent<P>>;
  /** What the part is handed once it is there. */
  readonly given: P;
}

interface OnDemandProps<P> extends PartProps<P> {
  readonly title: string;
  readonly isOpenAtFirst?: boolean;
}

/** A part of the page under its title, folded: it is made, and the code for it loaded, when it is looked at. */
export function OnDemand<P extends object>({ title, isOpenAtFirst = false, ...part }: OnDemandProps<P>) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <details class="on-demand" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen ? <Opened {...part} /> : null}
    </details>
  );
}

function Opened<P extends object>({ lang, load, given }: PartProps<P>) {
  const loaded = useLoaded('on demand', async () => ({ Part: await load() }));
  if (loaded.state === 'loading') return <Loading lang={lang} {...loaded} />;
  if (loaded.state === 'failed') return <Failed lang={lang} {...loaded} />;
  const { Part } = loaded.value;
  return <Part {...given} />;
}
