import type { LintCode } from '../base/codes/lint.ts';
import type { ProvisionId } from '../model/ids.ts';

/** Where a finding stands: the unit and the line of the stored file. */
export interface Spot {
  readonly provision: ProvisionId | null;
  readonly line: number | null;
}

/** A finding of the lint before it is put into words: `data` fills the slots of its message in every language. */
export interface Finding {
  readonly code: LintCode;
  readonly at: Spot;
  /** Further places of the same finding, and places that it contradicts. */
  readonly others: readonly Spot[];
  /** The law's own words. */
  readonly found: string | null;
  readonly expected: string | null;
  readonly data: Readonly<Record<string, string>>;
}

export interface FindingDetail {
  readonly others?: readonly Spot[];
  readonly found?: string;
  readonly expected?: string;
  readonly data?: Readonly<Record<string, string>>;
}

/** Returns a finding at a place; what is left out is empty. */
export function find(code: LintCode, at: Spot, detail: FindingDetail = {}): Finding {
  return {
    code,
    at,
    others: detail.others ?? [],
    found: detail.found ?? null,
    expected: detail.expected ?? null,
    data: detail.data ?? {},
  };
}
