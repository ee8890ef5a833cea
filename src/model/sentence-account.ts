import type { Lang, ProvisionId } from './ids.ts';

/** The six reasons why a sentence is not a norm; a sentence with a duty verb or a number is never one of these. */
export type NotNormativeReason = 'heading' | 'lead-in' | 'signature' | 'form-caption' | 'form-blank' | 'publisher-note';

export interface SentenceAccount {
  readonly provision: ProvisionId;
  readonly lang: Lang;
  readonly text: string;
  readonly verdict: 'claimed' | 'not-normative' | 'not-modelled';
  readonly rules: readonly string[];
  readonly reason: NotNormativeReason | null;
}
