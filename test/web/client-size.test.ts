import { expect, test } from 'vitest';
import { codeVersion } from '../../src/app/workspace.ts';
import { openClient } from '../../src/web/client-files.ts';
import { browserTest, useExplorer } from '../support/browser.ts';
import { codeSize } from '../support/client-sizes.ts';
import { FILLED_PAGES } from '../support/pages.ts';
import { projectFolder } from '../support/workspace.ts';

const explorer = useExplorer();
const client = await openClient(projectFolder, codeVersion(projectFolder));

browserTest.each(Object.entries(FILLED_PAGES))(
  'the page %s loads less than 90 KB of compressed code before it can be used',
  async (_, { address, until }) => {
    const page = await explorer.blank();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname.slice(1)));
    await page.goto(`${explorer.url}#/kk/${address}`);
    await page.locator(until).first().waitFor();
    await page.waitForLoadState('networkidle');
    const { gzip, brotli } = codeSize(client, asked);
    expect(gzip).toBeLessThan(90_000);
    expect(brotli).toBeLessThan(gzip);
    // What was not seen to be loaded would count nothing.
    expect(gzip).toBeGreaterThan(15_000);
    await page.close();
  },
);

test('pages carry no library of shapes, and the page that is one file imports nothing', () => {
  // Shapes are checked where files are read, never in the page.
  expect(client.single).not.toContain('ZodError');
  expect(client.single).not.toMatch(/\bfrom\s*["'`]\.\//u);
  expect(client.single).not.toMatch(/["'`]node:[a-z]/u);
});

test('the client is the same wherever and however it is built: it names no folder of the machine', () => {
  const code = [...client.files].map(([name, bytes]) => ({ name, text: Buffer.from(bytes).toString() }));
  const told = [...code, { name: 'single.js', text: client.single }].filter(
    ({ text }) => text.includes(projectFolder) || text.includes('src/web/client/'),
  );
  expect(told.map(({ name }) => name)).toEqual([]);
});
