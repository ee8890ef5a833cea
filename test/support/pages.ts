/** A page with an address that fills it, and what is there when it can be used. */
export interface FilledPage {
  /** After the language: `#/kk/<address>`. */
  readonly address: string;
  readonly until: string;
}

const KPI_FACTS = { kpis: [1, 2, 3, 4, 5].map((number) => ({ name: String(number), achieved: number < 5 })) };

/** Every page of the explorer over the embedded corpus. */
export const FILLED_PAGES: Readonly<Record<string, FilledPage>> = {
  bodies: { address: 'bodies', until: 'table.list tbody tr' },
  timeline: { address: 'timeline/kazygurt-district-maslikhat', until: '.moments' },
  law: { address: 'law/kazygurt-district-maslikhat/2020-01-10', until: '.text > .unit' },
  source: { address: 'source/atyrau-oblast-akimat/2023-06-29_105/kk.txt', until: '.source-text' },
  compare: {
    address: 'compare?left=aksu-city-akimat@2023-09-15&right=kazygurt-district-maslikhat@2020-01-10',
    until: '.rows',
  },
  matrix: { address: 'matrix/2020-01-10?all=yes', until: '.matrix-box' },
  case: {
    address: `case/mddiai/2021-01-10?facts=${encodeURIComponent(JSON.stringify(KPI_FACTS))}`,
    until: '.scorecard li',
  },
  try: {
    address: `try?text=${encodeURIComponent('в пункте 5 слова «трёх дней» заменить словами «пяти дней»;')}`,
    until: '.card',
  },
  check: { address: 'check', until: '.finding-group' },
  add: { address: 'add', until: '#add-file' },
};
