import { label as word } from '../../messages/labels.ts';
import type { ConsolidatedText, ConsolidatedUnit } from '../../model/consolidated-text.ts';
import { identification, metaOf, OWN_NAMESPACE } from './meta.ts';
import { momentTable } from './moments.ts';
import type { BodyScene } from './unit-body.ts';
import { blocksOf, hierarchyUnit, notHeld, tableOf, unitAttributes, wordsOf } from './unit-body.ts';
import { linkTable } from './unit-words.ts';
import type { Xml } from './xml.ts';
import { element, inline, words } from './xml.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

function childrenOf(units: readonly ConsolidatedUnit[]): {
  readonly roots: ConsolidatedUnit[];
  readonly children: ReadonlyMap<string, readonly ConsolidatedUnit[]>;
} {
  const known = new Set(units.map((unit) => unit.id));
  const roots: ConsolidatedUnit[] = [];
  const children = new Map<string, ConsolidatedUnit[]>();
  for (const unit of units) {
    if (unit.parent === null || !known.has(unit.parent)) roots.push(unit);
    else children.set(unit.parent, [...(children.get(unit.parent) ?? []), unit]);
  }
  return { roots, children };
}

/** In the body of an annex tables stand by themselves. */
function mainBody(units: readonly ConsolidatedUnit[], before: readonly Xml[], scene: BodyScene): Xml {
  const parts = units.map((unit) => (unit.kind === 'table' ? tableOf(unit, scene) : hierarchyUnit(unit, scene)));
  const all = [...before, ...parts];
  return element('mainBody', {}, all.length === 0 ? [inline('p', {}, [])] : all);
}

function attachments(annexes: readonly ConsolidatedUnit[], scene: BodyScene): Xml[] {
  if (annexes.length === 0) return [];
  return [
    element(
      'attachments',
      {},
      annexes.map((annex) => annexOf(annex, scene)),
    ),
  ];
}

function annexOf(annex: ConsolidatedUnit, scene: BodyScene): Xml {
  const own = wordsOf(annex);
  const heading = own === null || own === '' ? [] : [inline('heading', {}, [words(own)])];
  const said = blocksOf(annex, own === null ? null : '', scene);
  const children = annex.status === 'ceased' ? [] : (scene.children.get(annex.id) ?? []);
  return element('attachment', unitAttributes(annex, scene), [
    ...heading,
    element('doc', { name: 'annex', contains: 'singleVersion' }, [
      element('meta', {}, [identification(scene.text, annex.id)]),
      mainBody(children, said, scene),
    ]),
  ]);
}

function methodology(units: readonly ConsolidatedUnit[], scene: BodyScene): Xml {
  const { lang, restUnknown } = scene.text;
  const annexes = units.filter((unit) => unit.kind === 'annex');
  const own = units.filter((unit) => unit.kind !== 'annex');
  const rest =
    restUnknown || own.length === 0
      ? [notHeld(word(own.length === 0 ? 'state.unknown' : 'text.rest-unknown', lang))]
      : [];
  return element('attachment', { eId: 'methodology' }, [
    element('doc', { name: 'methodology', contains: 'singleVersion' }, [
      element('meta', {}, [identification(scene.text, 'methodology')]),
      mainBody(own, rest, scene),
      ...attachments(annexes, scene),
    ]),
  ]);
}

/** The decree's own points; without them a container says that they are not held. */
function decreeBody(units: readonly ConsolidatedUnit[], scene: BodyScene): Xml {
  const own = units.filter((unit) => unit.kind !== 'annex');
  if (own.length > 0)
    return element(
      'body',
      {},
      own.map((unit) => hierarchyUnit(unit, scene)),
    );
  const said = element('content', {}, [notHeld(word('state.unknown', scene.text.lang))]);
  return element('body', {}, [
    element('hcontainer', { name: 'not-held', eId: 'act__not-held', status: 'unknown' }, [said]),
  ]);
}

/** The title stands in the language of the text, or not at all. */
function preface({ act, lang }: ConsolidatedText): Xml[] {
  const title = act.titles[lang] ?? '';
  if (title.trim() === '') return [];
  return [
    element('preface', {}, [element('longTitle', {}, [inline('p', {}, [inline('docTitle', {}, [words(title)])])])]),
  ];
}

/**
 * Returns the consolidated text as Akoma Ntoso 3.0: the decree with the methodology and its annexes as attachments, ids of units as in
 * every other answer. What is not held, not sure or gone is marked as such; moments known only as windows are told as windows.
 * The same text gives the same bytes. Source: OASIS Akoma Ntoso 1.0 part 2 (schema 3.0).
 */
export function akomaNtoso(text: ConsolidatedText): string {
  const { roots, children } = childrenOf(text.units);
  const byId = new Map(text.units.map((unit) => [unit.id, unit]));
  const moments = momentTable(text);
  const scene: BodyScene = { text, moments, links: linkTable(text), children, byId };
  const ofDecree = (unit: ConsolidatedUnit): boolean => unit.id.startsWith('act__');
  const document = element('akomaNtoso', { xmlns: NAMESPACE, 'xmlns:adis': OWN_NAMESPACE }, [
    element('act', { name: 'decree', contains: 'singleVersion' }, [
      metaOf(text, moments),
      ...preface(text),
      decreeBody(roots.filter(ofDecree), scene),
      element('attachments', {}, [
        methodology(
          roots.filter((unit) => !ofDecree(unit)),
          scene,
        ),
        ...roots.filter((unit) => ofDecree(unit) && unit.kind === 'annex').map((annex) => annexOf(annex, scene)),
      ]),
    ]),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document.xml}\n`;
}
