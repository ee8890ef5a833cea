import { OnDemand } from '../parts/on-demand.tsx';
import type { AcrossProps } from './across-rows.tsx';

const loadVersions = async () => (await import('./across-rows.tsx')).VersionRows;
const loadBodies = async () => (await import('./across-rows.tsx')).BodyRows;

/** The same case under other law, folded: much work that few ask for. */
export function Across(props: AcrossProps) {
  const { words, lang } = props.voice;
  const withLaw = props.bodies.filter((entry) => entry.lawDate !== null);
  const given = { ...props, bodies: withLaw };
  return (
    <>
      <OnDemand title={words.across} lang={lang} load={loadVersions} given={given} />
      <OnDemand title={words.acrossBodies(withLaw.length)} lang={lang} load={loadBodies} given={given} />
    </>
  );
}
