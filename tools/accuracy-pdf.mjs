// Compares our PDF reader with `pdftotext -layout` fed to our text reader, both against the tree of the HTML page of the same act.
// Alone: `node tools/accuracy-pdf.mjs`; exits 1 where ours is worse.
import { pdfSamples, scoresOfOurs, scoresOfPdftotext } from '../test/support/pdf-accuracy.ts';

const share = ({ right, all }) => (all === 0 ? 'none' : `${((right / all) * 100).toFixed(2)} %`);
const shown = ({ characters, labels, invented, cells }) =>
  `characters ${share(characters)}, unit labels ${share(labels)} (${invented} invented), cells ${share(cells)}`;

function isWorse(ours, theirs) {
  return ['characters', 'labels', 'cells'].some((what) => ours[what].right < theirs[what].right);
}

/** Prints the figures of both for each PDF; returns whether ours is nowhere worse. */
export async function printPdfAccuracy() {
  console.log('PDF files against the HTML page of the same act, our reader | pdftotext -layout and our text reader:');
  let isFine = true;
  for (const sample of pdfSamples()) {
    const ours = await scoresOfOurs(sample);
    const theirs = scoresOfPdftotext(sample);
    console.log(`  ${sample.name}\n    ours: ${shown(ours)}`);
    if (theirs === null) {
      console.log('    pdftotext: SKIPPED, not compared: the program pdftotext (poppler-utils) is not installed.');
      continue;
    }
    console.log(`    pdftotext: ${shown(theirs)}`);
    if (isWorse(ours, theirs)) {
      isFine = false;
      console.log('    OURS IS WORSE');
    }
  }
  return isFine;
}

if (import.meta.filename === process.argv[1]) process.exitCode = (await printPdfAccuracy()) ? 0 : 1;
