import type { ErrorObject, ValidateFunction } from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import type { YamlDoc } from './yaml-doc.ts';

export interface SchemaCheck {
  (doc: YamlDoc, file: string): Diagnostic[];
  /** Says only whether a value fits, for input whose places are asked for when it does not. */
  readonly fits: (value: unknown) => boolean;
}

/** Returns a checker compiled once from a JSON Schema; its findings carry line and column of the YAML file. */
export function compileSchema(schema: Record<string, unknown>): SchemaCheck {
  // The named imports are CommonJS: under ESM the class stands one level deeper.
  const Ajv = (Ajv2020 as unknown as { default?: typeof Ajv2020 }).default ?? Ajv2020;
  const formats = (addFormats as unknown as { default?: typeof addFormats }).default ?? addFormats;
  const ajv = new (Ajv as unknown as new (options: object) => import('ajv').default)({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    discriminator: true,
    allowMatchingProperties: true,
  });
  (formats as unknown as (instance: unknown) => void)(ajv);
  const validate = ajv.compile(schema);
  return Object.assign((doc: YamlDoc, file: string) => problems(validate, doc, file), {
    fits: (value: unknown) => validate(value) === true,
  });
}

function problems(validate: ValidateFunction, doc: YamlDoc, file: string): Diagnostic[] {
  if (validate(doc.value)) return [];
  return mostTelling(validate.errors ?? [])
    .slice(0, 20)
    .map((error) => {
      const path = error.instancePath.split('/').slice(1).map(decodePointer);
      const place = doc.place(path.map((element) => (/^\d+$/.test(element) ? Number(element) : element)));
      const where = path.length === 0 ? 'the file' : path.join('.');
      return diagnose('STORE_SCHEMA', `${where} ${explain(error)}`, { file, line: place.line, column: place.column });
    });
}

/** Where a union fails every branch complains; the deepest complaints are about the branch that was meant. */
function mostTelling(errors: readonly ErrorObject[]): ErrorObject[] {
  const unions = errors.filter((error) => error.keyword === 'anyOf' || error.keyword === 'oneOf');
  return errors.filter(
    (error) =>
      !unions.includes(error) &&
      !unions.some(
        (union) => error.schemaPath.startsWith(union.schemaPath) && error.instancePath === union.instancePath,
      ),
  );
}

function decodePointer(element: string): string {
  return element.replaceAll('~1', '/').replaceAll('~0', '~');
}

function explain(error: ErrorObject): string {
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'required':
      return `lacks the field "${params.missingProperty}".`;
    case 'additionalProperties':
      return `has the unknown field "${params.additionalProperty}".`;
    case 'enum':
      return `must be one of: ${(params.allowedValues as unknown[]).join(', ')}.`;
    case 'const':
      return `must be ${JSON.stringify(params.allowedValue)}.`;
    case 'type':
      return `must be of type ${String(params.type)}.`;
    case 'format':
      return `must be a ${String(params.format)} (a date is written 2023-07-15).`;
    default:
      return `${error.message ?? 'does not fit the schema'}.`;
  }
}
