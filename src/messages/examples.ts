/** Command lines shown in the help of each command. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  start: ['adisteme start'],
  build: ['adisteme build', 'adisteme build --corpus corpus --rules rules --json'],
  asof: [
    'adisteme asof --body "Атырау облысы әкімдігі" --date 2023-07-15',
    'adisteme asof --body aksu-city-akimat --date 2020-01-01 --json',
  ],
  text: [
    'adisteme text --body mddiai --date 2020-06-01 --provision point:17',
    'adisteme text --body aksu-city-akimat --date 2024-01-08 --akn text.xml',
  ],
  history: ['adisteme history --body atyrau-oblast-akimat --provision point:5'],
  diff: [
    'adisteme diff aksu-city-akimat@2024-01-01 kazygurt-district-maslikhat@2020-01-01',
    'adisteme diff atyrau-oblast-akimat@2023-08-15 @2023-10-01 --words',
  ],
  matrix: ['adisteme matrix --date 2023-08-15', 'adisteme matrix --date 2020-06-01 --xlsx matrix.xlsx'],
  impact: ['adisteme impact decree.txt --cases cases', 'adisteme impact decree.txt --html impact.html --lang kk'],
  add: ['adisteme add decree.txt', 'adisteme add decree.txt --yes'],
  import: ['adisteme import acts', 'adisteme import acts --yes'],
  try: ['adisteme try "42-тармақ алынып тасталсын."', 'adisteme try "пункты 5, 7-9 исключить"'],
  score: [
    'adisteme score case.yaml',
    'adisteme score case.yaml --across bodies',
    'adisteme score --batch cases.jsonl > answers.jsonl',
  ],
  case: ['adisteme case new --body aksu-city-akimat --date 2024-01-01 > case.yaml'],
  check: ['adisteme check', 'adisteme check --json', 'adisteme check --editions'],
  site: ['adisteme site out/site', 'adisteme site out/aksu.html --single --body aksu-city-akimat'],
  serve: ['adisteme serve', 'adisteme serve --port 9000'],
  bodies: ['adisteme bodies --lang kk'],
  acts: ['adisteme acts --body kazygurt-district-maslikhat'],
  explain: ['adisteme explain READ_LINK_DISPLACED'],
};
