import type { Lang } from '../model/ids.ts';
import type { Body } from '../model/work.ts';
import type { LocalKind } from './body-words.ts';
import { institutionNames } from './institutions.ts';

/** A ministry or agency of the republic, past or present, by its names in all languages. */
interface CentralBody {
  readonly kind: 'ministry' | 'agency';
  /** What it is for, a slug for each part of the name. */
  readonly parts: readonly string[];
  readonly names: Body['names'];
}

type Row = readonly [slugs: string, en: string, kk: string, ru: string];

/** `/` parts the fields of a name, so that names never seen before can be told from fields that were. */
const MINISTRIES: readonly Row[] = [
  ['justice', 'Justice', 'Әділет', 'юстиции'],
  ['finance', 'Finance', 'Қаржы', 'финансов'],
  ['foreign-affairs', 'Foreign Affairs', 'Сыртқы істер', 'иностранных дел'],
  ['internal-affairs', 'Internal Affairs', 'Ішкі істер', 'внутренних дел'],
  ['defence', 'Defence', 'Қорғаныс', 'обороны'],
  ['health', 'Healthcare', 'Денсаулық сақтау', 'здравоохранения'],
  [
    'health/social-development',
    'Healthcare and Social Development',
    'Денсаулық сақтау/ және әлеуметтік даму',
    'здравоохранения/ и социального развития',
  ],
  [
    'labour/social-protection',
    'Labour and Social Protection of the Population',
    'Еңбек/ және халықты әлеуметтік қорғау',
    'труда/ и социальной защиты населения',
  ],
  ['education/science', 'Education and Science', 'Білім/ және ғылым', 'образования/ и науки'],
  ['enlightenment', 'Enlightenment', 'Оқу-ағарту', 'просвещения'],
  [
    'science/higher-education',
    'Science and Higher Education',
    'Ғылым/ және жоғары білім',
    'науки/ и высшего образования',
  ],
  ['culture', 'Culture', 'Мәдениет', 'культуры'],
  ['culture/information', 'Culture and Information', 'Мәдениет/ және ақпарат', 'культуры/ и информации'],
  ['culture/sport', 'Culture and Sports', 'Мәдениет/ және спорт', 'культуры/ и спорта'],
  ['tourism/sport', 'Tourism and Sports', 'Туризм/ және спорт', 'туризма/ и спорта'],
  [
    'information/communications',
    'Information and Communications',
    'Ақпарат/ және коммуникациялар',
    'информации/ и коммуникаций',
  ],
  [
    'information/public-development',
    'Information and Public Development',
    'Ақпарат/ және қоғамдық даму',
    'информации/ и общественного развития',
  ],
  ['public-development', 'Public Development', 'Қоғамдық даму', 'общественного развития'],
  [
    'religions/civil-society',
    'Religious Affairs and Civil Society',
    'Дін істері/ және азаматтық қоғам',
    'по делам религий/ и гражданского общества',
  ],
  ['agriculture', 'Agriculture', 'Ауыл шаруашылығы', 'сельского хозяйства'],
  ['national-economy', 'National Economy', 'Ұлттық экономика', 'национальной экономики'],
  [
    'economy/budget-planning',
    'Economy and Budget Planning',
    'Экономика/ және бюджеттік жоспарлау',
    'экономики/ и бюджетного планирования',
  ],
  [
    'economic-development/trade',
    'Economic Development and Trade',
    'Экономикалық даму/ және сауда',
    'экономического развития/ и торговли',
  ],
  ['regional-development', 'Regional Development', 'Өңірлік даму', 'регионального развития'],
  ['investments/development', 'Investments and Development', 'Инвестициялар/ және даму', 'по инвестициям/ и развитию'],
  [
    'industry/infrastructure-development',
    'Industry and Infrastructure Development',
    'Индустрия/ және инфрақұрылымдық даму',
    'индустрии/ и инфраструктурного развития',
  ],
  [
    'manufacturing/construction',
    'Industry and Construction',
    'Өнеркәсіп/ және құрылыс',
    'промышленности/ и строительства',
  ],
  ['industry/trade', 'Industry and Trade', 'Индустрия/ және сауда', 'индустрии/ и торговли'],
  [
    'industry/new-technologies',
    'Industry and New Technologies',
    'Индустрия/ және жаңа технологиялар',
    'индустрии/ и новых технологий',
  ],
  ['transport', 'Transport', 'Көлік', 'транспорта'],
  [
    'transport/communications',
    'Transport and Communications',
    'Көлік/ және коммуникация',
    'транспорта/ и коммуникаций',
  ],
  ['connection/information', 'Communications and Information', 'Байланыс/ және ақпарат', 'связи/ и информации'],
  ['energy', 'Energy', 'Энергетика', 'энергетики'],
  [
    'energy/mineral-resources',
    'Energy and Mineral Resources',
    'Энергетика/ және минералдық ресурстар',
    'энергетики/ и минеральных ресурсов',
  ],
  ['oil/gas', 'Oil and Gas', 'Мұнай/ және газ', 'нефти/ и газа'],
  ['environment-protection', 'Environmental Protection', 'Қоршаған ортаны қорғау', 'охраны окружающей среды'],
  [
    'environment/water-resources',
    'Environment and Water Resources',
    'Қоршаған орта/ және су ресурстары',
    'окружающей среды/ и водных ресурсов',
  ],
  [
    'ecology/geology/natural-resources',
    'Ecology, Geology and Natural Resources',
    'Экология,/ геология/ және табиғи ресурстар',
    'экологии,/ геологии/ и природных ресурсов',
  ],
  [
    'ecology/natural-resources',
    'Ecology and Natural Resources',
    'Экология/ және табиғи ресурстар',
    'экологии/ и природных ресурсов',
  ],
  [
    'water-resources/irrigation',
    'Water Resources and Irrigation',
    'Су ресурстары/ және ирригация',
    'водных ресурсов/ и ирригации',
  ],
  ['emergency', 'Emergency Situations', 'Төтенше жағдайлар', 'по чрезвычайным ситуациям'],
  ['trade/integration', 'Trade and Integration', 'Сауда/ және интеграция', 'торговли/ и интеграции'],
  [
    'economic-integration',
    'Economic Integration',
    'Экономикалық интеграция істері',
    'по делам экономической интеграции',
  ],
  [
    'defence/aerospace-industry',
    'Defence and Aerospace Industry',
    'Қорғаныс/ және аэроғарыш өнеркәсібі',
    'оборонной/ и аэрокосмической промышленности',
  ],
  [
    'digital-development/defence/aerospace-industry',
    'Digital Development, Defence and Aerospace Industry',
    'Цифрлық даму,/ қорғаныс/ және аэроғарыш өнеркәсібі',
    'цифрового развития,/ оборонной/ и аэрокосмической промышленности',
  ],
  [
    'digital-development/innovations/aerospace-industry',
    'Digital Development, Innovations and Aerospace Industry',
    'Цифрлық даму,/ инновациялар/ және аэроғарыш өнеркәсібі',
    'цифрового развития,/ инноваций/ и аэрокосмической промышленности',
  ],
  [
    'artificial-intelligence/digital-development',
    'Artificial Intelligence and Digital Development',
    'Жасанды интеллект/ және цифрлық даму',
    'искусственного интеллекта/ и цифрового развития',
  ],
];

const AGENCIES: readonly Row[] = [
  ['civil-service', 'Civil Service Affairs', 'Мемлекеттік қызмет істері', 'по делам государственной службы'],
  [
    'civil-service/anti-corruption',
    'Civil Service Affairs and Anti-Corruption',
    'Мемлекеттік қызмет істері/ және сыбайлас жемқорлыққа қарсы іс-қимыл',
    'по делам государственной службы/ и противодействию коррупции',
  ],
  ['anti-corruption', 'Anti-Corruption', 'Сыбайлас жемқорлыққа қарсы іс-қимыл', 'по противодействию коррупции'],
  [
    'competition-protection/development',
    'Protection and Development of Competition',
    'Бәсекелестікті қорғау/ және дамыту',
    'по защите/ и развитию конкуренции',
  ],
  [
    'strategic-planning/reforms',
    'Strategic Planning and Reforms',
    'Стратегиялық жоспарлау/ және реформалар',
    'по стратегическому планированию/ и реформам',
  ],
  ['financial-monitoring', 'Financial Monitoring', 'Қаржылық мониторинг', 'по финансовому мониторингу'],
  ['statistics', 'Statistics', 'Статистика', 'по статистике'],
  [
    'financial-market',
    'Regulation and Development of the Financial Market',
    'Қаржы нарығын реттеу және дамыту',
    'по регулированию и развитию финансового рынка',
  ],
  ['atomic-energy', 'Atomic Energy', 'Атом энергиясы жөніндегі', 'по атомной энергии'],
  ['religions', 'Religious Affairs', 'Дін істері', 'по делам религий'],
  [
    'sport/physical-culture',
    'Sport and Physical Culture',
    'Спорт/ және дене шынықтыру істері',
    'по делам спорта/ и физической культуры',
  ],
  [
    'construction/housing',
    'Construction and Housing',
    'Құрылыс/ және тұрғын үй-коммуналдық шаруашылық істері',
    'по делам строительства/ и жилищно-коммунального хозяйства',
  ],
  ['land-resources', 'Land Resources', 'Жер ресурстарын басқару', 'по управлению земельными ресурсами'],
  [
    'natural-monopolies',
    'Regulation of Natural Monopolies',
    'Табиғи монополияларды реттеу',
    'по регулированию естественных монополий',
  ],
  [
    'informatisation/connection',
    'Informatisation and Communications',
    'Ақпараттандыру/ және байланыс',
    'по информатизации/ и связи',
  ],
  [
    'consumer-rights',
    'Protection of Consumer Rights',
    'Тұтынушылардың құқықтарын қорғау',
    'по защите прав потребителей',
  ],
];

/** Fields that names have had in another form, or that may come: words of fields alone. */
const FIELDS: readonly Row[] = [
  // The word for managing is also one for an office, so it is no part of what a body is for.
  ['land-resources', 'Land Resources', 'Жер ресурстарын басқару', 'земельными ресурсами'],
  ['education', 'Education', 'Білім', 'образования'],
  ['education', 'Education', 'Білім беру', 'образования'],
  ['science', 'Science', 'Ғылым', 'науки'],
  ['science', 'Science', 'Ғылым', 'по науке'],
  ['development', 'Development', 'Даму', 'развития'],
  ['investments', 'Investments', 'Инвестициялар', 'инвестиций'],
  ['innovations', 'Innovations', 'Инновация', 'инновациям'],
  ['trade', 'Trade', 'Сауда', 'по торговле'],
  ['industry', 'Industry', 'Индустрия', 'по индустрии'],
  ['sport', 'Sports', 'Спорт', 'по спорту'],
  ['tourism', 'Tourism', 'Туризм', 'по туризму'],
  ['family', 'Family', 'Отбасы', 'семьи'],
  ['youth', 'Youth', 'Жастар', 'молодежи'],
  ['demography', 'Demography', 'Демография', 'демографии'],
  ['migration', 'Migration', 'Көші-қон', 'миграции'],
  ['state-property', 'State Property', 'Мемлекеттік мүлік', 'государственного имущества'],
  ['aerospace', 'Aerospace', 'Аэроғарыш', 'аэрокосмической деятельности'],
  ['emergency', 'Emergency Situations', 'Төтенше жағдайлар', 'чрезвычайных ситуаций'],
  ['housing', 'Housing', 'Тұрғын үй-коммуналдық шаруашылық', 'жилищно-коммунального хозяйства'],
  ['forestry', 'Forestry', 'Орман шаруашылығы', 'лесного хозяйства'],
  ['nuclear-energy', 'Nuclear Energy', 'Атом энергетикасы', 'атомной энергетики'],
];

/** Words that only lead to the field: "по делам", "істері жөніндегі". */
const LEADING: Readonly<Record<Lang, ReadonlySet<string>>> = {
  kk: new Set(['істері', 'жөніндегі', 'саласындағы', 'және', 'мен', 'пен', 'бен']),
  ru: new Set(['по', 'делам', 'вопросам', 'в', 'сфере', 'области', 'и']),
};

/** A name without the marks of this table. */
function written(name: string): string {
  return name.replaceAll('/', '');
}

function namesOf(kind: CentralBody['kind'], [, en, kk, ru]: Row): Body['names'] {
  if (kind === 'ministry') {
    return {
      kk: `Қазақстан Республикасының ${written(kk)} министрлігі`,
      ru: `Министерство ${written(ru)} Республики Казахстан`,
      en: `Ministry of ${en} of the Republic of Kazakhstan`,
    };
  }
  return {
    kk: `Қазақстан Республикасының ${written(kk)} агенттігі`,
    ru: `Агентство Республики Казахстан ${written(ru)}`,
    en: `Agency of the Republic of Kazakhstan for ${en}`,
  };
}

/** The words of a topic that tell something, folded. */
function tellingWords(topic: string, lang: Lang): string[] {
  const words = topic
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(',', ' ')
    .split(' ')
    .filter((word) => word !== '');
  const telling = words.filter((word) => !LEADING[lang].has(word));
  return telling.length > 0 ? telling : words;
}

interface Glossary {
  /** Fields by their words. */
  readonly fields: ReadonlyMap<string, string>;
  /** Words of the longest field. */
  readonly longest: number;
}

function glossaryOf(lang: Lang): Glossary {
  const fields = new Map<string, string>();
  const at = lang === 'kk' ? 2 : 3;
  for (const row of [...MINISTRIES, ...AGENCIES, ...FIELDS]) {
    const [slugs, parts] = [row[0].split('/'), row[at].split('/')];
    parts.forEach((part, index) => {
      const key = tellingWords(part, lang).join(' ');
      const slug = slugs[index];
      if (slug !== undefined && !fields.has(key)) fields.set(key, slug);
    });
  }
  const longest = Math.max(...[...fields.keys()].map((key) => key.split(' ').length));
  return { fields, longest };
}

const GLOSSARIES: Readonly<Record<Lang, Glossary>> = { kk: glossaryOf('kk'), ru: glossaryOf('ru') };

/** The fields that the words name one after another, the longest first; null where a word belongs to none. */
function fieldsOf(words: readonly string[], { fields, longest }: Glossary): string[] | null {
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(longest, words.length - at);
    while (length > 0 && !fields.has(words.slice(at, at + length).join(' '))) length -= 1;
    const field = fields.get(words.slice(at, at + length).join(' '));
    if (length === 0 || field === undefined) return null;
    found.push(field);
    at += length;
  }
  return found;
}

/**
 * Returns what a ministry or agency is for as one slug, the same from a Kazakh and a Russian name: "әділет" and "юстиции" give
 * "justice". Names that the table does not hold are told from the fields that it knows ("мәдениет және туризм"); null where a
 * word belongs to none.
 */
export function topicSlug(topic: string, lang: Lang): string | null {
  if (institutionNames(topic) !== null) return topic;
  const fields = fieldsOf(tellingWords(topic, lang), GLOSSARIES[lang]);
  return fields === null ? null : [...new Set(fields)].sort().join('-');
}

const KNOWN: ReadonlyMap<string, CentralBody> = new Map(
  (
    [
      ['ministry', MINISTRIES],
      ['agency', AGENCIES],
    ] as const
  ).flatMap(([kind, rows]) =>
    rows.map((row): [string, CentralBody] => {
      const parts = row[0].split('/');
      return [`${[...parts].sort().join('-')} ${kind}`, { kind, parts, names: namesOf(kind, row) }];
    }),
  ),
);

/** Returns the names of a ministry or agency that the table holds, by its slug; null for any other. */
export function centralNames(slug: string, kind: LocalKind | null): Body['names'] | null {
  return KNOWN.get(`${slug} ${kind}`)?.names ?? institutionNames(slug);
}

/** Every ministry and agency of the table, for the check that each has one id in both languages. */
export const CENTRAL_NAMES: readonly Body['names'][] = [...KNOWN.values()].map(({ names }) => names);
