import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { standing } from '../../../messages/standings.ts';
import type { Certainty, Status } from '../../../model/lifecycle.ts';

/** A shape for each certainty, so that it is not told by colour alone: full, half, crossed and open circle. */
const CERTAINTY_SHAPES: Readonly<Record<Certainty, string>> = {
  certain: '●',
  presumed: '◐',
  contested: '⊗',
  undetermined: '○',
};

const STATUS_SHAPES: Readonly<Record<Status, string>> = {
  applies: '✓',
  'not-yet-effective': '…',
  'in-force-not-effective': '…',
  ceased: '✕',
  suspended: '‖',
  undetermined: '?',
  contested: '≠',
  'no-act': '∅',
};

/** A shape at the end of a line would tell nothing. */
const NEVER_APART = '\u00a0';

interface MarkProps {
  readonly lang: InterfaceLang;
}

/** How sure: shape, word and colour. */
export function CertaintyMark({ certainty, lang }: MarkProps & { readonly certainty: Certainty }) {
  return (
    <span class={`mark certainty-${certainty}`}>
      <span aria-hidden="true">{CERTAINTY_SHAPES[certainty]}</span>
      {NEVER_APART}
      {standing(`certainty.${certainty}`, lang)}
    </span>
  );
}

/** Whether it applies: shape, word and colour. */
export function StatusMark({ status, lang }: MarkProps & { readonly status: Status }) {
  return (
    <span class={`mark status-${status}`}>
      <span aria-hidden="true">{STATUS_SHAPES[status]}</span>
      {NEVER_APART}
      {standing(`status.${status}`, lang)}
    </span>
  );
}
