import caseSchema from '../../../schemas/case.schema.json' with { type: 'json' };

/** How a fact is asked for. */
export type FieldKind =
  | { readonly kind: 'truth' | 'number' | 'text' | 'date' | 'list' }
  | { readonly kind: 'choice'; readonly options: readonly string[] };

interface Shape {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly anyOf?: readonly Shape[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
}

/** The shapes that a value may have, null left aside. */
function branches(shape: Shape): Shape[] {
  const parts = shape.anyOf?.flatMap(branches) ?? [shape];
  return parts.filter((part) => part.type !== 'null');
}

/** Returns the shapes of the facts at a path; list positions are left out of it. */
function shapesAt(path: readonly string[]): Shape[] {
  return path.reduce<Shape[]>(
    (shapes, name) =>
      shapes.flatMap((shape) => {
        const inner = shape.items ? branches(shape.items) : [shape];
        return inner.flatMap((each) => {
          const own = each.properties?.[name];
          const any = typeof each.additionalProperties === 'object' ? each.additionalProperties : undefined;
          return own ? branches(own) : any ? branches(any) : [];
        });
      }),
    [caseSchema as Shape],
  );
}

function isOf(shape: Shape, type: string): boolean {
  return shape.type === type || (Array.isArray(shape.type) && shape.type.includes(type));
}

/** Returns how the fact at a path (list positions left out) is asked for: by the schema of cases, so that page and commands agree. */
export function fieldKind(path: readonly string[]): FieldKind {
  const shapes = shapesAt(path);
  const options = shapes.flatMap((shape) => shape.enum ?? (shape.const === undefined ? [] : [shape.const]));
  if (shapes.some((shape) => isOf(shape, 'boolean'))) return { kind: 'truth' };
  if (shapes.some((shape) => isOf(shape, 'array'))) return { kind: 'list' };
  if (shapes.some((shape) => shape.format === 'date')) return { kind: 'date' };
  if (options.length > 0 && shapes.every((shape) => shape.enum !== undefined || shape.const !== undefined))
    return { kind: 'choice', options };
  const isNumber = shapes.length > 0 && shapes.every((shape) => isOf(shape, 'number') || isOf(shape, 'integer'));
  return { kind: isNumber ? 'number' : 'text' };
}
