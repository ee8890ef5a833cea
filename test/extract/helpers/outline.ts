// Points of a methodology from plain lines, for tests of single norms. Whole documents are read by the parser.
import { mappedFrom } from '../../../src/base/mapped-text.ts';
import type { Provision } from '../../../src/model/provision.ts';

const POINT = /^(\d+(?:-\d+)?)\.\s/;
const SUBPOINT = /^(\d+(?:-\d+)?)\\?\)\s/;
const CHAPTER = /^(?:#+\s*)?((\d+)-тарау\.|Глава (\d+)\.|(\d+)\.\s?(?=\p{Lu}))/u;

interface Node {
  provision: { -readonly [K in keyof Provision]: Provision[K] };
  children: Node[];
}

/** Returns points, subpoints, paragraphs and chapters (lines that begin with #) with their contract ids. */
export function outline(text: string): Provision[] {
  const roots: Node[] = [];
  let chapter: Node | null = null;
  let point: Node | null = null;
  let sub: Node | null = null;
  let offset = 0;
  for (const line of text.split('\n')) {
    const start = offset + (line.length - line.trimStart().length);
    offset += line.length + 1;
    const words = line.trim();
    if (words === '') continue;
    const own = mappedFrom(text, start, start + words.length);
    const make = (kind: Provision['kind'], id: string, label: string | null): Node => ({
      provision: { id, kind, label, heading: null, own, children: [], line: 1 },
      children: [],
    });
    if (words.startsWith('#')) {
      const label =
        CHAPTER.exec(words)
          ?.slice(2)
          .find((part) => part !== undefined) ?? '1';
      chapter = make('chapter', `chp_${label}`, null);
      chapter.provision.heading = words;
      roots.push(chapter);
      point = sub = null;
      continue;
    }
    const pointLabel = POINT.exec(words)?.[1];
    if (pointLabel !== undefined) {
      point = make('point', `point_${pointLabel}`, pointLabel);
      (chapter?.children ?? roots).push(point);
      sub = null;
      continue;
    }
    const subLabel = SUBPOINT.exec(words)?.[1];
    if (subLabel !== undefined && point !== null) {
      sub = make('subpoint', `${point.provision.id}__sub_${subLabel}`, subLabel);
      point.children.push(sub);
      continue;
    }
    if (point === null) continue;
    const count = point.children.filter((child) => child.provision.kind === 'paragraph').length + 2;
    point.children.push(make('paragraph', `${point.provision.id}__para_${count}`, String(count)));
    sub = null;
  }
  const build = (node: Node): Provision => ({ ...node.provision, children: node.children.map(build) });
  return roots.map(build);
}
