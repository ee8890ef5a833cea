import type { Counted } from './say.ts';
import { countedEn } from './say.ts';

/** Words of the page that takes a decree in. */
export const ADD_PAGE_EN = {
  title: 'Add a decree',
  intro:
    'Drop or choose a decree: you see what it is, what it changes and what becomes undetermined. Nothing is written until you say so.',
  noServer: 'This copy of the explorer only reads. To take decrees in, start the explorer on your machine:',
  noServerThen: 'It prints an address with the token for this page. Without the explorer the command does the same:',
  file: 'The decree (text, HTML, Markdown, Word or PDF, up to 64 MB)',
  drop: 'or drop it here',
  body: 'Issuing body, where the text does not tell it (id, name or alias)',
  language: 'Language of the text',
  auto: 'judged by its letters',
  kk: 'Kazakh',
  ru: 'Russian',
  token: 'Token, printed when the server started',
  tokenHint: 'Needed only to take a decree in. It is kept until this page is closed and never stands in the address.',
  again: 'Read it again',
  reading: (name: string) => `${name} is being read and compared with the law…`,
  writing:
    'It is being taken in and the rules are rebuilt. This is done whole or not at all, so it cannot be stopped now.',
  stopped: 'Cancelled. Nothing was written.',
  preview: 'What it is',
  name: 'Title',
  number: 'Number',
  textIs: 'Text in',
  edits: countedEn('edit', 'edits') as Counted,
  noEdits: 'The document edits no other act.',
  impact: 'What changes',
  noUnits: 'No unit of the law is touched.',
  kinds: { changed: 'Changes', removed: 'No longer applies', added: 'New', undetermined: 'Undetermined' } as Readonly<
    Record<'changed' | 'removed' | 'added' | 'undetermined', string>
  >,
  undetermined: 'What becomes undetermined',
  nothingOpen: 'Nothing becomes undetermined.',
  decide: 'Take it in?',
  cannot: 'As long as it is not known which act this is, it cannot be taken in. Name the body above and read it again.',
  held: 'The corpus holds this document already; there is nothing to take in.',
  yes: 'Yes, take it in',
  no: 'No, leave it',
  left: 'Nothing was written.',
  written: 'It is taken in, and the rules are rebuilt.',
  notWritten: 'It was not taken in; the remarks say why.',
  toLaw: 'The law of the body with it',
  toTimeline: 'Its timeline',
  another: 'Another decree',
  needToken: 'Paste the token first: the server printed it when it started.',
  badToken: 'The server does not know this token. It is a new one at each start: copy it anew.',
  notPreviewed: 'The server has not shown this document since it started, or it changed. Read it again first.',
  tooLarge: 'The file is larger than the server takes. Use the command: adisteme add <file>.',
  empty: 'The file is empty.',
  unread: 'The file could not be read from your disk. Choose it again.',
  offline: 'The server does not answer. Is it still running?',
  refused: 'The document was refused.',
};
export type AddPageWords = typeof ADD_PAGE_EN;
