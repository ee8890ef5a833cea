import { describe, expect } from 'vitest';
import { browserTest, expectAccessible, expectFits, settled, useExplorer } from '../support/browser.ts';

const explorer = useExplorer();
const OPEN = 'law/atyrau-oblast-akimat/2023-07-15';

describe('the law on a date', () => {
  browserTest('in three languages: verdict in words and shape, no barrier', async () => {
    const page = await explorer.page(`#/en/${OPEN}`);
    for (const [lang, status, turns] of [
      ['kk', 'анықталмаған', 'Егер atyrau-oblast-akimat/2023-06-29/105 актісі'],
      ['ru', 'не определено', 'Если акт atyrau-oblast-akimat/2023-06-29/105'],
      [
        'en',
        'undetermined',
        'If atyrau-oblast-akimat/2023-06-29/105 was first officially published on or before 14 July 2023',
      ],
    ] as const) {
      await page.goto(`${explorer.url}#/${lang}/${OPEN}`);
      await page.getByText(turns).first().waitFor();
      expect(await page.locator('.verdict .certainty-undetermined').first().textContent()).toBe(`○\u00a0${status}`);
    }
    expect(explorer.takeProblems()).toEqual([]);
    await page.close();
  });

  browserTest('from a rule to its words in the text, and the address can be sent to a colleague', async () => {
    const page = await explorer.page('#/en/law/mddiai/2021-06-01');
    await page.locator('.rules summary', { hasText: 'Quorum' }).click();
    await page.locator('.rules .rule button').filter({ visible: true }).first().click();
    await page.locator('.text mark').first().waitFor();
    const marked = await page.locator('.text mark').allTextContents();
    const address = page.url();
    expect(address).toContain('rule=quorum/');
    const other = await explorer.page(address.slice(address.indexOf('#')));
    await other.locator('.text mark').first().waitFor();
    expect(await other.locator('.text mark').allTextContents()).toEqual(marked);
    expect(await other.locator('.citations blockquote').first().textContent()).toContain(marked[0]);
    await expectAccessible(other);
    await other.close();
    await page.close();
  });

  browserTest('a unit tells who brought it and until when, and leads to the document', async () => {
    const page = await explorer.page('#/en/law/atyrau-oblast-akimat/2023-08-15?unit=chp_6');
    const about = page.locator('[data-unit=chp_6] .about');
    await about.waitFor();
    const text = (await about.textContent()) ?? '';
    expect(text).toContain('atyrau-oblast-akimat/2023-06-29/105');
    expect(text).toContain('between 31 August 2023 and 1 September 2023');
    await about.locator('a[href*="/source/"]').first().click();
    await page.locator('mark.cited').first().waitFor();
    await page.close();
  });

  browserTest(
    'what if the publication day were known: the answer is then a dated one, in the browser alone',
    async () => {
      const page = await explorer.page(`#/en/${OPEN}`);
      await page.locator('.what-if summary').click();
      await page.locator('.what-if input[type=date]').last().fill('2023-07-05');
      await page.locator('.what-if button[type=submit]').click();
      await page.getByText('This is a what-if').waitFor();
      expect(page.url()).toContain('published=atyrau-oblast-akimat/2023-06-29/105%3D2023-07-05');
      await page.locator('[data-unit=chp_6]').waitFor();
      expect(await page.locator('.verdict .certainty-undetermined').count()).toBe(0);
      await page.getByRole('button', { name: 'Without assumptions' }).click();
      await page.locator('.verdict .certainty-undetermined').first().waitFor();
      await page.close();
    },
  );

  browserTest('the keyboard alone: skip to the content, choose a rule, go to the next change', async () => {
    const page = await explorer.page('#/en/law/mddiai/2021-06-01');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    await page.locator('.rules summary').first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.rule.chosen').waitFor();
    await page.getByRole('link', { name: /Previous change/u }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/en\/law\/mddiai\/20(?:19|20)-/u);
    await page.close();
  });

  browserTest('a day that is none and an act that is none are told so', async () => {
    const page = await explorer.page('#/ru/law/mddiai/2021-02-30');
    expect(await page.getByRole('alert').textContent()).toContain('не день календаря');
    await page.goto(`${explorer.url}#/ru/law/mddiai/2021-06-01?act=x/2020-01-01/1`);
    await page.getByText('не методика этого органа').waitFor();
    await page.close();
  });

  browserTest('words of an edition that is not held are not shown', async () => {
    const page = await explorer.page('#/en/law/aksu-city-akimat/2020-01-01');
    await page.getByText('No words of that day are held').waitFor();
    expect(await page.locator('.text > .unit .law-words').count()).toBe(0);
    await page.close();
  });

  browserTest('fits a phone and a wall, in the dark too', async () => {
    for (const width of [360, 2560]) {
      const page = await explorer.page('#/kk/law/mddiai/2021-06-01', { width, colorScheme: 'dark' });
      await expectFits(page);
      if (width === 360) await expectAccessible(page);
      await page.close();
    }
    await settled(await explorer.page(`#/ru/${OPEN}`));
  });
});
