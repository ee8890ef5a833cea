import type { LegacyDecoder } from './decode-bytes.ts';

/**
 * Returns the decoder for bytes that are not Unicode. It is loaded only when asked for: the guesser takes longer to load than
 * a command takes to answer, and hardly any document needs it.
 */
export async function loadLegacyDecoder(): Promise<LegacyDecoder> {
  const { decodeLegacy } = await import('./legacy-encoding.ts');
  return decodeLegacy;
}
