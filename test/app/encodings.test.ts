// A decree in an old code page goes the whole way: the reader that knows such pages is the one that `add` and `import` use.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { parseAnyDocument } from '../../src/app/make-document.ts';
import { projectFolder } from '../support/workspace.ts';

const KAZAKH = 'corpus/kazygurt-district-maslikhat/2018-04-09_28-189-vi/kk.txt';
const RUSSIAN = 'corpus/aksu-city-akimat/2018-05-04_278-5/ru@2023-04-11.txt';

test.each([
  [KAZAKH, 'pt154'],
  [KAZAKH, 'rk1048'],
  [RUSSIAN, 'windows-1251'],
  [RUSSIAN, 'ibm866'],
])('%s in %s gives the same title, number and units', async (file, page) => {
  const bytes = readFileSync(join(projectFolder, file));
  const read = (content: Uint8Array) =>
    parseAnyDocument({
      path: 'decree.txt',
      bytes: content,
      sha256: '',
      lang: null,
      mediaType: 'text/plain',
      isConsolidated: false,
    });
  const [plain, old] = [await read(bytes), await read(iconv.encode(bytes.toString('utf8'), page))];
  const told = ({ expression: { frontMatter, methodology, lang } }: typeof plain) => [
    lang,
    frontMatter.title,
    frontMatter.number,
    frontMatter.adopted,
    methodology?.children.map((unit) => unit.id),
  ];
  expect(told(old)).toEqual(told(plain));
});
