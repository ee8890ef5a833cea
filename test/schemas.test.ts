import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jsonSchemaOf, SHAPES, type ShapeName } from '../src/model/json-schema.ts';

const folder = join(import.meta.dirname, '../schemas');

describe('schemas/ is in step with the shapes of src/model', () => {
  for (const name of Object.keys(SHAPES) as ShapeName[]) {
    test(`schemas/${name}.schema.json is what the zod shape gives (npm run schemas writes it)`, () => {
      expect(JSON.parse(readFileSync(join(folder, `${name}.schema.json`), 'utf8'))).toEqual(jsonSchemaOf(name));
    });
  }
  test('no schema file is left over from a shape that is gone', () => {
    expect(readdirSync(folder).sort()).toEqual(
      Object.keys(SHAPES)
        .map((name) => `${name}.schema.json`)
        .sort(),
    );
  });
});
