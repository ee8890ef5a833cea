import { describe, expect, test } from 'vitest';
import type { FrontMatter } from '../../src/model/expression.ts';
import { parseExpression } from '../../src/parse/index.ts';
import { readDocx } from '../../src/read/docx.ts';
import { readHtml } from '../../src/read/html.ts';
import { readPdf } from '../../src/read/pdf.ts';
import { docxOfHtml } from '../support/act-docx.ts';
import { actHtml } from '../support/act-html.ts';
import { pdfSamples } from '../support/pdf-accuracy.ts';
import { DOCUMENTS, readTextCopy } from '../support/same-tree.ts';

/** What the act says of itself; places in the copy are its own. */
function ofItself(front: FrontMatter): unknown {
  const { mentions, truncated, ...rest } = front;
  const cited = mentions.map(({ words, ...mention }) => ({ ...mention, words: words.text }));
  const repealedBy = rest.repealedBy && { ...rest.repealedBy, by: { ...rest.repealedBy.by, words: null } };
  return { ...rest, repealedBy, truncated: truncated?.what ?? null, cited };
}

const frontOf = (document: string): unknown => ofItself(readTextCopy(document).expression.frontMatter);

describe('who an act says it is does not depend on the format', () => {
  test.each(pdfSamples())('PDF: $name', async ({ expected, bytes }) => {
    const { value } = await readPdf(bytes, { file: 'x.pdf', sha256: '' });
    expect(ofItself(parseExpression(value).value.frontMatter)).toEqual(ofItself(expected.frontMatter));
  });

  test.each(DOCUMENTS)('HTML: %s', (document) => {
    const { source, expression } = readTextCopy(document);
    const page = new TextEncoder().encode(actHtml(source, expression));
    const { value } = readHtml(page, { file: 'x.html', sha256: '' });
    expect(ofItself(parseExpression(value).value.frontMatter)).toEqual(frontOf(document));
  });

  test.each(DOCUMENTS)('Word: %s', async (document) => {
    const { source, expression } = readTextCopy(document);
    const { value } = await readDocx(docxOfHtml(actHtml(source, expression)), { file: 'x.docx', sha256: '' });
    expect(ofItself(parseExpression(value).value.frontMatter)).toEqual(frontOf(document));
  });
});
