import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnose } from '../base/diagnostic.ts';
import type { Parameter, Route } from './route.ts';
import { COMMON } from './route.ts';

function invalid(message: string, found: string, expected?: string): Diagnostic {
  return diagnose('USE_OPTION_INVALID', message, {}, { found, ...(expected === undefined ? {} : { expected }) });
}

function valueProblem({ name, text, isRequired, isRepeated, values }: Parameter, given: readonly string[]) {
  const [first] = given;
  if (isRequired === true && (first === undefined || first === ''))
    return invalid(`${name} is missing: ${text}.`, name);
  if (given.length > 1 && isRepeated !== true) return invalid(`${name} is given twice.`, `${name}=${given.join(', ')}`);
  if (first === undefined || values === undefined || values.includes(first)) return null;
  const known = values.join(', ');
  return invalid(`${name} takes ${known}; got "${first}".`, `${name}=${first}`, known);
}

/**
 * Returns what is wrong with the parameters of a question, or null. One that the route does not know is refused too: without it the answer
 * would be to another question. **Diagnostics:** USE_OPTION_INVALID.
 */
export function parameterProblem(route: Route, query: URLSearchParams): Diagnostic | null {
  const parameters = [...route.parameters, ...COMMON];
  const names = new Set(parameters.map(({ name }) => name));
  const unknown = [...query.keys()].find((name) => !names.has(name));
  if (unknown !== undefined) {
    const known = [...names].join(', ');
    return invalid(`/api/${route.path} has no parameter ${unknown}; it takes ${known}.`, unknown, known);
  }
  for (const parameter of parameters) {
    const problem = valueProblem(parameter, query.getAll(parameter.name));
    if (problem !== null) return problem;
  }
  return null;
}
