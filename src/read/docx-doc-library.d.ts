/** What is used of word-extractor, which brings no types. */
declare module 'word-extractor' {
  class WordExtractor {
    extract(bytes: Uint8Array): Promise<{ getBody(): string }>;
  }
  export = WordExtractor;
}
