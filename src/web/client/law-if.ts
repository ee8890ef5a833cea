import type { LawParts } from '../../app/answer/what-if-answer.ts';
import type { ExplorerBodyData } from '../../model/explorer.ts';
import { loadBody, loadData } from './data.ts';
import type { Control } from './work/over-all.ts';

/** Returns the data of a body as it would be if the acts had been published on these days. The code for that is loaded when first asked. */
export async function lawIf(
  body: string,
  published: ReadonlyMap<string, string>,
  control: Control,
): Promise<ExplorerBodyData> {
  const held = await loadBody(body, control);
  if (published.size === 0) return held;
  const [parts, { lawUnder }, { sha256 }] = await Promise.all([
    loadData<LawParts>(`data/parts/${encodeURIComponent(body)}.json`, control),
    import('../../app/answer/what-if-answer.ts'),
    import('./sha256.ts'),
  ]);
  return { ...held, law: lawUnder(parts, published, sha256) };
}
