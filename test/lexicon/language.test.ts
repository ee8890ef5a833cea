import { expect, test } from 'vitest';
import { detectLanguage } from '../../src/lexicon/language.ts';

test.each([
  ['Атырау облысы әкімдігінің 2023 жылғы 29 маусымдағы № 105 қаулысы', 'kk'],
  ['Оңтүстiк Қазақстан облысы Қазығұрт аудандық мәслихатының шешiмi', 'kk'],
  ['Постановление акимата города Аксу Павлодарской области от 4 мая 2018 года', 'ru'],
  ['Признать утратившим силу решение, опубликованное в газете "Қазығұрт тынысы"', 'ru'],
] as const)('%s is in %s', (text, lang) => {
  expect(detectLanguage(text).lang).toBe(lang);
});

test('a text without letters is a coin toss, and says so', () => {
  expect(detectLanguage('№ 105, 29.06.2023').confidence).toBe(0.5);
});
