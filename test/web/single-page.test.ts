import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openExplorer } from '../../src/app/explorer.ts';
import { codeVersion } from '../../src/app/workspace.ts';
import { openClient } from '../../src/web/client-files.ts';
import { singleDocument } from '../../src/web/document.ts';
import { writeSingle } from '../../src/web/site.ts';
import { browserTest, useExplorer } from '../support/browser.ts';
import { embeddedWorkspace, projectFolder } from '../support/workspace.ts';

const explorer = useExplorer();
const file = join(mkdtempSync(join(tmpdir(), 'adisteme-single-')), 'one.html');
const corpus = openExplorer(embeddedWorkspace(), new Set(['atyrau-oblast-akimat'])).value;
const client = await openClient(projectFolder, codeVersion(projectFolder));
await writeSingle(file, client, corpus);
const url = pathToFileURL(file).href;

describe('the explorer as one file', () => {
  browserTest('opens from disk, answers, and asks what if, with nothing else loaded', async () => {
    const page = await explorer.blank();
    await page.goto(`${url}#/en/law/atyrau-oblast-akimat/2023-07-15`);
    await page.locator('.verdict .certainty-undetermined').first().waitFor();
    await page.goto(
      `${url}#/kk/law/atyrau-oblast-akimat/2023-07-15?published=atyrau-oblast-akimat/2023-06-29/105=2023-07-05`,
    );
    await page.locator('[data-unit=chp_6]').waitFor();
    expect(await page.locator('.verdict .certainty-undetermined').count()).toBe(0);
    await page.goto(`${url}#/ru/source/atyrau-oblast-akimat/2023-06-29_105/kk.txt`);
    await page.locator('.source-text').waitFor();
    expect(explorer.takeProblems()).toEqual([]);
    await page.close();
  });

  browserTest('another body is not in it, and that is said', async () => {
    const page = await explorer.blank();
    await page.goto(`${url}#/en/law/mddiai/2021-06-01`);
    expect(await page.getByRole('alert').textContent()).toContain('There is no body “mddiai” here');
    await page.close();
  });

  test('may load nothing at all, and its data cannot end the script that holds it', () => {
    const page = readFileSync(file, 'utf8');
    expect(page).toContain("default-src 'none'");
    expect(page.slice(0, page.indexOf('</head>'))).not.toContain('connect-src');
    const hostile = singleDocument(
      'let a = "</script><!--";',
      'a{}',
      new Map([['data/x.json', '{"a":"</script><!--"}']]),
    );
    expect(hostile.match(/<\/script>/gu)).toHaveLength(2);
    expect(hostile.match(/<!--/gu)).toBeNull();
  });
});
