/** word-extractor brings no types; docx-doc.ts says what it uses of it. */
declare module 'word-extractor';
