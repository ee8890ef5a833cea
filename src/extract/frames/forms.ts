import type { MappedText } from '../../base/mapped-text.ts';
import { trimMapped } from '../../base/mapped-text.ts';
import type { Concept } from '../../lexicon/concepts.ts';
import { formsOfDocument } from '../../lexicon/lint-forms.ts';
import { agentsOf, subjectEnd } from '../agents.ts';
import { citedPlaces } from '../cited-units.ts';
import type { NormDocument, NormUnit, Sentence } from '../document.ts';
import type { Draft, Frame } from '../frame.ts';
import { has, mentionsOf } from '../frame.ts';
import type { Mention } from '../mentions.ts';
import { methodOf } from './scales.ts';

const SHEET_OF: Readonly<Partial<Record<Concept, Concept>>> = {
  'method:kpi': 'doc:kpi-sheet',
  'method:competencies': 'doc:competency-sheet',
  'method:ranking': 'doc:ranking-sheet',
  'method:survey-360': 'doc:survey-sheet',
  'method:circular': 'doc:survey-sheet',
};
const FORMS: readonly Concept[] = [
  'doc:individual-plan',
  'doc:development-plan',
  'doc:kpi-sheet',
  'doc:competency-sheet',
  'doc:survey-sheet',
  'doc:survey-report',
  'doc:percentage-table',
  'doc:indicator-table',
  'doc:protocol',
  'doc:sheet',
];

/** Which paper the annex is: the nearest one named, a bare "sheet" by the method of the sentence or its chapter. */
function paperOf(sentence: Sentence, at: number): Concept | null {
  const papers = sentence.mentions.filter((m) => FORMS.includes(m.id as Concept));
  const nearest = [...papers].sort((a, b) => distance(a, at) - distance(b, at))[0];
  const paper = (nearest?.id ?? null) as Concept | null;
  if (paper !== null && paper !== 'doc:sheet') return paper;
  const method = methodOf(sentence);
  return (method === null ? undefined : SHEET_OF[method]) ?? paper;
}

/** How many tokens lie between a mention and a place. */
export const distance = (mention: { readonly first: number; readonly last: number }, at: number): number =>
  Math.min(Math.abs(mention.first - at), Math.abs(mention.last - at));

/** A comma between two places closes the clause of the first. */
const hasComma = (sentence: Sentence, a: number, b: number): boolean =>
  sentence.tokens.slice(Math.min(a, b), Math.max(a, b)).some((token) => token.word === ',');

/** Who fills the form in: the doer of the clause whose verb says so, or of the clause that "and" joins to it. */
function fillerOf(sentence: Sentence): Concept | undefined {
  const fills = mentionsOf(sentence, 'v:fill').find((verb) => verb.form === 'finite');
  if (fills === undefined) return undefined;
  const verbs = sentence.mentions.filter((m) => m.id.startsWith('v:') && m.form === 'finite' && m.last < fills.first);
  const clause = Math.max(-1, ...verbs.map((verb) => verb.last));
  const own = agentsOf(sentence).find(
    (agent) => agent.mention.first > clause && !hasComma(sentence, subjectEnd(agent, sentence) + 1, fills.first),
  );
  return own?.id ?? sharedDoer(sentence, verbs, fills.first);
}

/**
 * Who did the one does the other: "бағалау тікелей басшымен жүргізіледі және … парағы толтырылады", "оценка осуществляется
 * руководителем, по итогам которой заполняется лист".
 */
function sharedDoer(sentence: Sentence, verbs: readonly Mention[], until: number): Concept | undefined {
  const last = verbs.at(-1);
  if (last === undefined) return undefined;
  const isBetween = (word: Mention): boolean => word.first > last.last && word.last < until;
  const and = mentionsOf(sentence, 'w:and').find(isBetween);
  const which = mentionsOf(sentence, 'w:which').find(isBetween);
  const isJoined = and !== undefined && !hasComma(sentence, last.last, and.first);
  const doers = isJoined || which !== undefined ? agentsOf(sentence, 0, which?.first ?? and?.first) : [];
  return doers.length === 1 ? doers[0]?.id : undefined;
}

/** The kind of the annex by its own title, where it cannot be the form that is asked for. */
function otherForm(what: Concept | null, held: NormUnit | undefined): string | null {
  const own = held?.provision.form ?? null;
  const wanted = formsOfDocument(what);
  return own === null || wanted === null || (wanted as readonly string[]).includes(own) ? null : own;
}

/** "осы Әдістеменің 1-қосымшасына сәйкес нысанда", "по форме согласно приложению 2 к Типовой методике". */
function readForms(sentence: Sentence, annexes: ReadonlyMap<string, NormUnit>): Draft<'form'>[] {
  const cited = citedPlaces(sentence).filter((place) => place.kind === 'annex' && !place.ofOther);
  return cited.map((annex) => {
    const held = annex.ofModel ? undefined : annexes.get(annex.label);
    const filler = fillerOf(sentence);
    const what = paperOf(sentence, annex.first);
    const annexIs = otherForm(what, held);
    return {
      type: 'form',
      params: {
        what,
        annex: annex.label,
        of: annex.ofModel ? 'model' : 'this',
        filledBy: filler ?? null,
        ...(annexIs === null ? {} : { annexIs }),
      },
      sentences: [sentence],
      // The form itself belongs to the norm that prescribes it.
      ...(held === undefined ? {} : { pieces: titleOf(held) }),
    };
  });
}

/** The stamp of an annex says of which document it is which annex; without such a stamp its own number counts. */
function labelsOf(annex: NormUnit): string[] {
  const stamps = annex.children.filter((child) => child.provision.kind === 'stamp').flatMap((child) => child.sentences);
  const told = stamps.filter((stamp) => has(stamp, 't:methodology')).flatMap((stamp) => citedPlaces(stamp));
  const labels = told.filter((place) => place.kind === 'annex').map((place) => place.label);
  return labels.length > 0 || annex.provision.label === null ? labels : [annex.provision.label];
}

/** Annexes of the methodology by their numbers; of two with one number the first counts. */
function annexesOf(doc: NormDocument): ReadonlyMap<string, NormUnit> {
  const found = new Map<string, NormUnit>();
  for (const unit of doc.units) {
    if (unit.provision.kind !== 'annex') continue;
    for (const label of labelsOf(unit)) if (!found.has(label)) found.set(label, unit);
  }
  return found;
}

/** The annex's title and the stamp that says whose annex it is and who approves the filled form. */
function titleOf(annex: NormUnit): { unit: NormUnit; words: MappedText }[] {
  const stamps = annex.children.filter((child) => child.provision.kind === 'stamp');
  return [annex, ...stamps]
    .map((unit) => ({ unit, words: trimMapped(unit.provision.own) }))
    .filter((piece) => piece.words.text !== '');
}

/** Forms that the text prescribes: which annex, of this methodology or of the model one, and who fills it in. */
export const formFrame: Frame = (context) => {
  if (context.ofAct) return [];
  const annexes = annexesOf(context.doc);
  return context.doc.sentences
    .filter((sentence) => has(sentence, 't:annex') && !context.isDefinition(sentence))
    .flatMap((sentence) => readForms(sentence, annexes));
};
