import { EMPTY_MAPPED, type MappedText } from '../base/mapped-text.ts';
import { unitIdElement } from '../model/ids.ts';
import type { FormKind, Provision, ProvisionKind, TableCellText } from '../model/provision.ts';

/** A provision while the tree grows; the finished tree is handed out as `Provision`. */
export interface Draft {
  id: string;
  kind: ProvisionKind;
  label: string | null;
  heading: string | null;
  own: MappedText;
  children: Draft[];
  line: number;
  cells?: readonly TableCellText[];
  form?: FormKind | null;
  unrecoverable?: string;
  amendedLabel?: string;
}

const ID_ELEMENTS: Readonly<Partial<Record<ProvisionKind, Parameters<typeof unitIdElement>[0]>>> = {
  part: 'part',
  chapter: 'chapter',
  section: 'section',
  article: 'article',
  point: 'point',
  subpoint: 'subpoint',
  paragraph: 'paragraph',
  annex: 'annex',
  table: 'table',
  row: 'row',
  note: 'note',
  preamble: 'preamble',
};

/** Gives out ids: a second unit with the same id gets `~2`. One register per expression. */
export interface IdRegister {
  readonly take: (wanted: string) => string;
  readonly isTaken: (wanted: string) => boolean;
}

export function createIdRegister(): IdRegister {
  const counts = new Map<string, number>();
  return {
    take: (wanted) => {
      const count = (counts.get(wanted) ?? 0) + 1;
      counts.set(wanted, count);
      return count === 1 ? wanted : `${wanted}~${count}`;
    },
    isTaken: (wanted) => counts.has(wanted),
  };
}

/** Returns `parent__kind_label`; the root of the methodology has an empty id. */
export function childId(parentId: string, kind: ProvisionKind, label: string | null): string {
  const element = ID_ELEMENTS[kind];
  const name = element === undefined ? kind : unitIdElement(element, label);
  return parentId === '' ? name : `${parentId}__${name}`;
}

export interface DraftInit {
  readonly id: string;
  readonly kind: ProvisionKind;
  readonly line: number;
  readonly label?: string | null;
  readonly heading?: string | null;
  readonly own?: MappedText;
}

export function draft(init: DraftInit): Draft {
  return {
    id: init.id,
    kind: init.kind,
    label: init.label ?? null,
    heading: init.heading ?? null,
    own: init.own ?? EMPTY_MAPPED,
    children: [],
    line: init.line,
  };
}

/** Returns the draft as a finished provision; the same object, which nobody changes from here on. */
export function finish(value: Draft): Provision {
  return value;
}
