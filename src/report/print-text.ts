import type { InterfaceLang } from '../messages/interface-lang.ts';
import type { LabelKey } from '../messages/labels.ts';
import { label } from '../messages/labels.ts';
import { sayMended } from '../messages/mended.ts';
import { sayWhen } from '../messages/when.ts';
import type { AsOf, ProvisionAnswer } from '../model/answers.ts';
import type { ActId } from '../model/ids.ts';
import { printBound } from './print-as-of.ts';

/** Returns the words unit by unit, each with its certainty, the act that brought it and the place in the source. */
export function printText(answer: AsOf, provisions: readonly ProvisionAnswer[], lang: InterfaceLang): string {
  const lines = [`${answer.body.names[lang]} ${label('on', lang)} ${answer.query.date}`, answer.reason, ''];
  const told = new Map<string, string[]>();
  for (const { code, place, message } of answer.diagnostics)
    if (code === 'CITE_DANGLING_NOW' && place.provision !== undefined)
      told.set(place.provision, [...(told.get(place.provision) ?? []), message]);
  for (const unit of provisions) lines.push(...unitLines(unit, lang, told.get(unit.id) ?? [], answer.act?.id));
  return lines.join('\n');
}

function unitLines(
  unit: ProvisionAnswer,
  lang: InterfaceLang,
  told: readonly string[],
  base: ActId | undefined,
): string[] {
  const say = (key: string) => label(key as LabelKey, lang);
  const isOpen = unit.alternatives.length > 0;
  const words = isOpen || unit.status === unit.certainty ? [unit.status] : [unit.status, unit.certainty];
  const said = words.map((word, at) => say(`${at === 0 ? 'status' : 'certainty'}.${word}`));
  const head = `[${unit.id}] ${[...said, ...(isOpen ? [] : [say(`state.${unit.state}`)])].join(', ')}`;
  const span = `${label('by', lang)} ${unit.introducedBy.act}${unit.introducedBy.provision ? `#${unit.introducedBy.provision}` : ''}, ${label('from', lang)} ${printBound(unit.from)} ${label('until', lang)} ${printBound(unit.until)}`;
  const lines = [head, `  ${span}`];
  if (unit.heading !== null) lines.push(`  ${unit.heading}`);
  if (unit.status === 'undetermined' && unit.state === 'unknown' && !isOpen)
    lines.push(`  ${label(unit.introducedBy.act === base ? 'notEvidenced' : 'leftOpen', lang)}`);
  for (const words of [unit.own?.kk, unit.own?.ru]) if (words !== undefined) lines.push(`  ${words}`);
  for (const { file, spans } of unit.sources)
    lines.push(`  ${label('source', lang)}: ${file} ${spans.map(([a, b]) => `${a}-${b}`).join(', ')}`);
  const mended = sayMended(unit.sources, lang);
  if (mended !== null) lines.push(`  ${mended}`);
  for (const turning of unit.turning) {
    lines.push(
      `  ${label('turnsOn', lang)} ${label('publishedBy', lang)} ${turning.act} ${label('onOrBefore', lang)} ${turning.onOrBefore}`,
    );
  }
  for (const alternative of unit.alternatives) {
    lines.push(
      `  ? ${sayWhen(alternative.when, lang)}: ${say(`status.${alternative.status}`)}, ${say(`state.${alternative.state}`)}`,
    );
    const words = alternative.texts ? Object.values(alternative.texts) : [alternative.text ?? ''];
    for (const text of words.filter((each) => each !== ''))
      lines.push(`      ${(text ?? '').replaceAll('\n', '\n      ')}`);
  }
  for (const finding of told) lines.push(`  ! ${finding}`);
  lines.push('');
  return lines;
}
