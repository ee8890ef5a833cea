import type { ErrorObject, ValidateFunction } from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import { nearest } from '../base/nearest.ts';
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
    // Complaints then bear the schema that they are about: its fields are what a misspelt one is compared with.
    verbose: true,
    strict: true,
    allowUnionTypes: true,
    discriminator: true,
    allowMatchingProperties: true,
    // The schemas are our own; that they are schemas is asked by a test, not at every start (70 ms).
    validateSchema: false,
  });
  (formats as unknown as (instance: unknown) => void)(ajv);
  const validate = ajv.compile(schema);
  return Object.assign((doc: YamlDoc, file: string) => problems(validate, doc, file), {
    fits: (value: unknown) => validate(value) === true,
  });
}

function problems(validate: ValidateFunction, doc: YamlDoc, file: string): Diagnostic[] {
  if (validate(doc.value)) return [];
  const errors = validate.errors ?? [];
  const telling = mostTelling(errors);
  // A value that does not fit is never let through for want of words about it.
  return (telling.length > 0 ? telling : errors).slice(0, 20).map((error) => {
    const path = pathOf(error.instancePath);
    const place = doc.place([...path, ...unknownField(error)]);
    const where = path.length === 0 ? 'the file' : path.join('.');
    return diagnose('STORE_SCHEMA', `${where} ${explain(error)}`, { file, line: place.line, column: place.column });
  });
}

function pathOf(instancePath: string): (string | number)[] {
  const elements = instancePath.split('/').slice(1).map(decodePointer);
  return elements.map((element) => (/^\d+$/.test(element) ? Number(element) : element));
}

/** The name of a field that should not be there, so that its own line is told. */
function unknownField(error: ErrorObject): string[] {
  const { additionalProperty } = error.params as { additionalProperty?: string };
  return additionalProperty === undefined ? [] : [additionalProperty];
}

/**
 * Where a union fails, every branch complains. A branch that wants another type or another constant was not meant; what the
 * others say is told. Where none was meant, the union itself is told: it names all types.
 */
function mostTelling(errors: readonly ErrorObject[]): ErrorObject[] {
  const hidden = new Set<ErrorObject>();
  for (const union of errors) {
    if (union.keyword !== 'anyOf' && union.keyword !== 'oneOf') continue;
    const branches = new Map<string, ErrorObject[]>();
    for (const error of errors) {
      const branch = branchOf(error, union);
      if (branch !== null) branches.set(branch, [...(branches.get(branch) ?? []), error]);
    }
    const isOther = (error: ErrorObject): boolean =>
      error.instancePath === union.instancePath && ['type', 'const', 'enum'].includes(error.keyword);
    const other = [...branches.values()].filter((list) => list.some(isOther));
    for (const error of other.flat()) hidden.add(error);
    if (other.length < branches.size) hidden.add(union);
  }
  return errors.filter((error) => !hidden.has(error));
}

/** Which branch of the union the complaint comes from; null when it comes from elsewhere. */
function branchOf(error: ErrorObject, union: ErrorObject): string | null {
  if (error === union || !error.schemaPath.startsWith(`${union.schemaPath}/`)) return null;
  if (error.instancePath !== union.instancePath && !error.instancePath.startsWith(`${union.instancePath}/`))
    return null;
  return error.schemaPath.slice(union.schemaPath.length + 1).split('/')[0] ?? null;
}

/** The types and values that a union allows: `integer or null`. */
function branchNames(union: ErrorObject): string {
  const branches = (union.schema ?? []) as readonly Record<string, unknown>[];
  return branches
    .map((branch) => String(branch.type ?? JSON.stringify(branch.const ?? branch.enum ?? 'other')))
    .join(' or ');
}

function decodePointer(element: string): string {
  return element.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** " Did you mean …?", where a field of the schema is near the one that was written. */
function fieldMeant(error: ErrorObject): string {
  const fields = Object.keys((error.parentSchema as { properties?: object } | undefined)?.properties ?? {});
  const near = nearest((error.params as { additionalProperty: string }).additionalProperty, fields);
  return near === null ? '' : ` Did you mean "${near}"?`;
}

function explain(error: ErrorObject): string {
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'required':
      return `lacks the field "${params.missingProperty}".`;
    case 'additionalProperties':
      return `has the unknown field "${params.additionalProperty}".${fieldMeant(error)}`;
    case 'anyOf':
    case 'oneOf':
      return `must be ${branchNames(error)}.`;
    case 'enum':
      return `must be one of: ${(params.allowedValues as unknown[]).join(', ')}.`;
    case 'const':
      return `must be ${JSON.stringify(params.allowedValue)}.`;
    case 'type':
      return `must be of type ${[params.type].flat().join(' or ')}.`;
    case 'format':
      return `must be a ${String(params.format)} (a date is written 2023-07-15).`;
    default:
      return `${error.message ?? 'does not fit the schema'}.`;
  }
}
