import {
  isApprovalTitle,
  isMethodologyHeading,
  namesAppraisalMethodology,
  readGeneration,
} from '../lexicon/act-kind-words.ts';
import { withoutQuotedPassages } from '../lexicon/quoted-passages.ts';
import type { Expression } from '../model/expression.ts';
import type { Provision } from '../model/provision.ts';

/** What an act does to a methodology of appraisal. */
export type Relation = 'approve' | 'amend' | 'repeal';

export interface KindOfAct {
  readonly relation: Relation | null;
  /** Which generation of the model methodology its text follows; null where it brings no such text. */
  readonly generation: string | null;
  /** Why it is none of ours, in words. */
  readonly why: string | null;
}

const LONGEST_TITLE = 160;

/** Units of the decree itself; new text that it brings into others says nothing of what it is about. */
function ownUnits(root: Provision): Provision[] {
  if (root.kind === 'quotation' || root.kind === 'title' || root.kind === 'preamble') return [];
  return [root, ...root.children.flatMap(ownUnits)];
}

function isApproving(expression: Expression): boolean {
  const { lang, frontMatter, methodology } = expression;
  if (frontMatter.kind !== 'approve' && frontMatter.kind !== 'other') return false;
  if (methodology?.heading && isMethodologyHeading(methodology.heading, lang)) return true;
  return frontMatter.kind === 'approve' && frontMatter.title !== null && isApprovalTitle(frontMatter.title, lang);
}

/** An act names what it amends or repeals by title: in its own title, in a mention, or as a document in its instructions. */
function isAbout(expression: Expression, role: 'amended' | 'repealed', kind: 'amend' | 'repeal'): boolean {
  const { lang, frontMatter, act } = expression;
  const isOfKind = frontMatter.kind === kind;
  const titles = frontMatter.mentions.filter((mention) => mention.role === role).map((mention) => mention.title ?? '');
  if (titles.some((title) => namesAppraisalMethodology(title, lang))) return true;
  if (!isOfKind) return false;
  if (frontMatter.title !== null && namesAppraisalMethodology(frontMatter.title, lang)) return true;
  const says = (unit: Provision): boolean =>
    namesAppraisalMethodology(kind === 'amend' ? withoutQuotedPassages(unit.own.text) : unit.own.text, lang);
  return ownUnits(act).some(says);
}

function textOf(expression: Expression): string {
  const units: string[] = [];
  const visit = (unit: Provision): void => {
    units.push(unit.own.text);
    unit.children.forEach(visit);
  };
  visit(expression.methodology ?? expression.act);
  return units.join('\n');
}

function whyNot(expression: Expression): string {
  const { title, kind } = expression.frontMatter;
  if (kind === 'other' && expression.act.children.every((child) => child.kind !== 'preamble')) {
    return 'no act: no words of enactment were found';
  }
  return `another subject: ${title === null ? 'no title' : title.slice(0, LONGEST_TITLE)}`;
}

/** Returns what the act does to a methodology by which administrative civil servants are appraised, by its content alone. */
export function readKindOfAct(expression: Expression): KindOfAct {
  const relation: Relation | null = isApproving(expression)
    ? 'approve'
    : isAbout(expression, 'amended', 'amend')
      ? 'amend'
      : isAbout(expression, 'repealed', 'repeal')
        ? 'repeal'
        : null;
  const generation = relation === null || relation === 'repeal' ? null : readGeneration(textOf(expression));
  return { relation, generation, why: relation === null ? whyNot(expression) : null };
}
