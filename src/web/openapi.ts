import type { ShapeName } from '../model/json-schema.ts';
import { jsonSchemaOf } from '../model/json-schema.ts';
import type { Parameter, Route } from './route.ts';
import { COMMON } from './route.ts';

const ERROR = {
  type: 'object',
  required: ['schema', 'diagnostics', 'message', 'advice'],
  properties: {
    schema: { const: 'adisteme/error/1' },
    diagnostics: { type: 'array', items: { type: 'object' } },
    message: { type: 'string' },
    advice: { type: 'string', description: 'What to do.' },
  },
};

const REFUSALS: Readonly<Record<string, string>> = {
  400: 'The question cannot be answered as it was asked.',
  403: 'Writing without the token, or a request from a page of another site.',
  404: 'Something that the question names is not known.',
  409: 'Taking in what was not previewed.',
  413: 'The body is too long.',
};

function parameterOf({ name, text, isRequired, values }: Parameter) {
  const schema = { type: 'string', ...(values === undefined ? {} : { enum: [...values] }) };
  return { name, in: 'query', required: isRequired === true, description: text, schema };
}

function contentOf(schema: unknown) {
  return { 'application/json': { schema } };
}

function operationOf(route: Route) {
  const { shape, takes } = route;
  const answer = shape === null ? { type: 'object' } : { $ref: `#/components/schemas/${shape}` };
  const refusals = Object.entries(REFUSALS)
    .filter(([status]) => route.method === 'POST' || status === '400' || status === '404')
    .map(([status, description]) => [
      status,
      { description, content: contentOf({ $ref: '#/components/schemas/error' }) },
    ]);
  return {
    operationId: route.path,
    summary: route.text,
    parameters: [...route.parameters, ...COMMON].map(parameterOf),
    ...(takes === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            description: takes.text,
            content: {
              [takes.type]: { schema: takes.type === 'application/json' ? { type: 'object' } : { type: 'string' } },
            },
          },
        }),
    responses: {
      200: { description: 'The same JSON as the command prints with --json.', content: contentOf(answer) },
      ...Object.fromEntries(refusals),
    },
  };
}

/** A definition inside a component is addressed from the document's root. */
function rooted(schema: Record<string, unknown>, name: string): Record<string, unknown> {
  const { $id: _, $schema: __, ...rest } = schema;
  return JSON.parse(JSON.stringify(rest).replaceAll('"$ref":"#/', `"$ref":"#/components/schemas/${name}/`)) as Record<
    string,
    unknown
  >;
}

/** Returns the OpenAPI document (3.1) of the routes; answers are the shapes of src/model. */
export function openApiOf(routes: readonly Route[]): Record<string, unknown> {
  const shapes = [...new Set(routes.flatMap((route) => route.shape ?? []))].sort() as ShapeName[];
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes)
    paths[`/api/${route.path}`] = { ...paths[`/api/${route.path}`], [route.method.toLowerCase()]: operationOf(route) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'adisteme',
      version: '1',
      description:
        'Which rules of appraisal applied to which state body of Kazakhstan on which day, cited to the words.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: {
        ...Object.fromEntries(shapes.map((name) => [name, rooted(jsonSchemaOf(name), name)])),
        error: ERROR,
      },
    },
  };
}
