import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { XmlDocument, XsdValidator, xmlRegisterInputProvider } from 'libxml2-wasm';
import { fsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

const SCHEMA = 'akomantoso30.xsd';

/** Returns the schema of the OASIS standard in the folder, or in `akn` under or beside it; null where it is in none. */
export function findAknSchema(folder: string | undefined): string | null {
  if (folder === undefined || folder === '') return null;
  const places = [folder, join(folder, 'akn'), join(dirname(folder), 'akn')];
  return places.map((place) => join(place, SCHEMA)).find((path) => existsSync(path)) ?? null;
}

/** Returns the function that lists what of a file the schema does not allow. The schema is read once. */
export function aknValidator(schemaPath: string): (xml: string) => string[] {
  xmlRegisterInputProvider(fsInputProviders);
  const schema = XmlDocument.fromString(readFileSync(schemaPath, 'utf8'), { url: pathToFileURL(schemaPath).href });
  const validator = XsdValidator.fromDoc(schema);
  return (xml) => {
    let document: XmlDocument | null = null;
    try {
      document = XmlDocument.fromString(xml);
      validator.validate(document);
      return [];
    } catch (error) {
      const { details, message } = error as { details?: { line: number; message: string }[]; message: string };
      const told = (details ?? []).map((entry) => `line ${entry.line}: ${entry.message.trim()}`);
      return told.length > 0 ? told : [message];
    } finally {
      document?.dispose();
    }
  };
}
