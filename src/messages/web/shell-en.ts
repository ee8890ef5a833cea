/** Words of the frame around every page. */
export const SHELL_EN = {
  product: 'adisteme',
  tagline: 'Which rules of appraisal applied to which state body on which day, cited to the words',
  skip: 'Skip to the content',
  menu: 'Pages',
  language: 'Language',
  loading: 'Loading…',
  seconds: (count: number) => `${count} s`,
  stop: 'Cancel',
  doneOf: (done: number, total: number) => `${done} of ${total}`,
  stopped: 'Cancelled before it was finished: nothing is shown.',
  askAgain: 'Ask again',
  tryAgain: 'Try again',
  notFoundTitle: 'There is no such page',
  notFound: 'The address does not name a page of the explorer. It may have been cut when it was copied.',
  toBodies: 'To the list of bodies',
  noBody: (id: string) =>
    id === ''
      ? 'The address names no body: choose one from the list.'
      : `There is no body “${id}” here. A folder or file may hold some bodies only; the list tells which.`,
  missing: (what: string) =>
    `The data of this page (${what}) is not here. The folder or file that you have open may hold other bodies only, or was copied in part.`,
  offline: (what: string) =>
    `The data of this page (${what}) could not be fetched. Is the server still running? If you opened a folder from disk, start “adisteme serve” or ask for a single file: “adisteme site --single”.`,
  broken: (what: string) => `What came for this page (${what}) is not readable. Write the site anew: “adisteme site”.`,
  ownFault: 'This page failed through a fault of the tool, not of your question.',
  details: 'Details for a report',
  titles: {
    bodies: 'Bodies',
    timeline: 'Timeline',
    source: 'Document',
    law: 'Law on a date',
    compare: 'Compare',
    matrix: 'Matrix',
    case: 'Case',
    try: 'Try a sentence',
    check: 'Check',
    add: 'Add a decree',
  } as Readonly<Record<string, string>>,
};
export type ShellWords = typeof SHELL_EN;
