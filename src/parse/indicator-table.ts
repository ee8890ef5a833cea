import { type Outcome, outcome } from '../base/outcome.ts';
import type { Lang, ProvisionId } from '../model/ids.ts';
import type { Provision } from '../model/provision.ts';
import type { Layout, TextBlock } from '../model/source-text.ts';

export interface IndicatorTableOptions {
  readonly lang: Lang;
  /** Id of the annex that holds the table: `annex_4`. */
  readonly annexId: ProvisionId;
  readonly tableNumber: number;
  /** Layout and decoded text of the source, where the caller has them: tabs between cells are seen in them only. */
  readonly layout?: Layout;
  readonly decoded?: string;
}

export interface IndicatorTable {
  /** Column titles, in order of the columns. */
  readonly columns: readonly string[];
  readonly rows: readonly Provision[];
  /** Blocks (or parts of them) that are no part of the table. */
  readonly leftover: readonly TextBlock[];
}

/** Returns the indicator table that the blocks hold; a first version that leaves all to the caller. */
export function rebuildIndicatorTable(
  blocks: readonly TextBlock[],
  _options: IndicatorTableOptions,
): Outcome<IndicatorTable> {
  return outcome({ columns: [], rows: [], leftover: blocks });
}
