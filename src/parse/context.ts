import type { Diagnostic } from '../base/diagnostic.ts';
import type { Lang } from '../model/ids.ts';
import type { Layout, SourceText, TextBlock } from '../model/source-text.ts';
import { createIdRegister, type IdRegister } from './draft.ts';

/** What all parts of one parse share: the register of ids, and the lists that grow on the way. */
export interface ParseContext {
  readonly lang: Lang;
  readonly file: string;
  readonly layout: Layout;
  readonly decoded: string;
  readonly register: IdRegister;
  /** The approved document is itself a model for others. */
  isModel: boolean;
  readonly notes: TextBlock[];
  /** Units in whose place the publisher prints that they were deleted: paths by the line of the remark. */
  readonly deleted: Map<number, readonly string[]>;
  readonly diagnostics: Diagnostic[];
}

/** Returns the state in which a parse begins. */
export function newContext(source: Pick<SourceText, 'file' | 'layout' | 'decoded'>, lang: Lang): ParseContext {
  const { file, layout, decoded } = source;
  const lists = { notes: [], deleted: new Map(), diagnostics: [] };
  return { lang, file, layout, decoded, register: createIdRegister(), isModel: false, ...lists };
}
