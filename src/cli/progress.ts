/** A line of progress on stderr, only where somebody watches a terminal. */
export function progressLine(): { readonly step: (done: number, all: number) => void; readonly end: () => void } {
  if (!process.stderr.isTTY) return { step: () => {}, end: () => {} };
  return {
    step: (done, all) => process.stderr.write(`\r\u001b[2K${done}/${all}`),
    end: () => process.stderr.write('\r\u001b[2K'),
  };
}
