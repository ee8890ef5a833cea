import type { Lang } from '../model/ids.ts';
import type { Body } from '../model/work.ts';

/** A body of the republic that is the only one of its kind, so that no place or field tells it. */
interface Institution {
  readonly kind: 'court' | 'other';
  readonly names: Body['names'];
  /** Beginnings of words; a name that has them all is this body's, whoever acts for it. */
  readonly stems: Readonly<Record<Lang, readonly string[]>>;
}

type Row = readonly [
  slug: string,
  kind: Institution['kind'],
  kk: string,
  ru: string,
  en: string,
  stemsKk: string,
  stemsRu: string,
];

const ROWS: readonly Row[] = [
  [
    'central-election-commission',
    'other',
    'Орталық сайлау комиссиясы',
    'Центральная избирательная комиссия',
    'Central Election Commission',
    'орталық сайлау комисси',
    'центральн избирательн комисси',
  ],
  [
    'presidential-administration',
    'other',
    'Президентінің Әкімшілігі',
    'Администрация Президента',
    'Administration of the President',
    'президент әкімшілі',
    'администраци президент',
  ],
  [
    'presidential-affairs-department',
    'other',
    'Президентінің Іс Басқармасы',
    'Управление Делами Президента',
    'Department of Presidential Affairs',
    'президент іс басқар',
    'управл дел президент',
  ],
  [
    'judicial-administration',
    'other',
    'Сот әкімшілігі',
    'Судебная администрация',
    'Judicial Administration',
    'сот әкімшілі',
    'судебн администраци',
  ],
  [
    'constitutional-court',
    'court',
    'Конституциялық Соты',
    'Конституционный Суд',
    'Constitutional Court',
    'конституциялық сот',
    'конституционн суд',
  ],
  [
    'constitutional-council',
    'other',
    'Конституциялық Кеңесі',
    'Конституционный Совет',
    'Constitutional Council',
    'конституциялық кеңес',
    'конституционн совет',
  ],
  ['supreme-court', 'court', 'Жоғарғы Соты', 'Верховный Суд', 'Supreme Court', 'жоғарғы сот', 'верховн суд'],
  [
    'supreme-judicial-council',
    'other',
    'Жоғары Сот Кеңесі',
    'Высший Судебный Совет',
    'Supreme Judicial Council',
    'жоғары сот кеңес',
    'высш судебн совет',
  ],
  [
    'prosecutor-general',
    'other',
    'Бас прокуратурасы',
    'Генеральная прокуратура',
    'Prosecutor General’s Office',
    'бас прокур',
    'генеральн прокур',
  ],
  [
    'supreme-audit-chamber',
    'other',
    'Жоғары аудиторлық палатасы',
    'Высшая аудиторская палата',
    'Supreme Audit Chamber',
    'жоғары аудиторлық палата',
    'высш аудиторск палат',
  ],
  [
    'prime-minister-office',
    'other',
    'Премьер-Министрінің Кеңсесі',
    'Канцелярия Премьер-Министра',
    'Office of the Prime Minister',
    'премьер кеңсе',
    'канцеляри премьер',
  ],
  [
    'government-apparatus',
    'other',
    'Үкіметінің Аппараты',
    'Аппарат Правительства',
    'Government Apparatus',
    'үкімет аппарат',
    'аппарат правительств',
  ],
];

const COUNTRY = { kk: 'Қазақстан Республикасы', ru: 'Республики Казахстан', en: 'of the Republic of Kazakhstan' };

const INSTITUTIONS: ReadonlyMap<string, Institution> = new Map(
  ROWS.map(([slug, kind, kk, ru, en, stemsKk, stemsRu]): [string, Institution] => [
    slug,
    {
      kind,
      names: { kk: `${COUNTRY.kk} ${kk}`, ru: `${ru} ${COUNTRY.ru}`, en: `${en} ${COUNTRY.en}` },
      stems: { kk: stemsKk.split(' '), ru: stemsRu.split(' ') },
    },
  ]),
);

/** Returns the slug and kind of the institution whose name the folded words hold, or null. Cost: linear in the words. */
export function institutionIn(
  words: readonly string[],
  lang: Lang,
): { slug: string; kind: Institution['kind'] } | null {
  let best: { slug: string; kind: Institution['kind'] } | null = null;
  let most = 0;
  for (const [slug, { kind, stems }] of INSTITUTIONS) {
    const own = stems[lang];
    if (own.length <= most || !own.every((stem) => words.some((word) => word.startsWith(stem)))) continue;
    [best, most] = [{ slug, kind }, own.length];
  }
  return best;
}

/** Returns the names of an institution, by its slug; null for any other. */
export const institutionNames = (slug: string): Body['names'] | null => INSTITUTIONS.get(slug)?.names ?? null;
