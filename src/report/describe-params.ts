/** Returns params of a rule on one line, short enough for a list: `min=5 max=5`, nested values as JSON. */
export function describeParams(params: Readonly<Record<string, unknown>> | null, width: number): string {
  if (params === null) return '';
  const parts: string[] = [];
  for (const [key, value] of Object.entries(params)) {
    if (value === null || (Array.isArray(value) && value.length === 0)) continue;
    parts.push(`${key}=${describe(value)}`);
  }
  const line = parts.join(' ');
  return line.length > width ? `${line.slice(0, Math.max(0, width - 1))}…` : line;
}

function describe(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(describe).join(', ')}]`;
  if ('grade' in value && 'rank' in value) return describeBand(value as Record<string, unknown>);
  const entries = Object.entries(value).filter(([, inner]) => inner !== null && inner !== false);
  return `{${entries.map(([key, inner]) => `${key}: ${describe(inner)}`).join(', ')}}`;
}

function describeBand(band: Record<string, unknown>): string {
  if (!('min' in band)) return `"${band.grade}" (${band.rank})`;
  const low = band.min === null ? '' : `${band.minInclusive === true ? '' : '>'}${band.min}`;
  const high = band.max === null ? '' : `${band.maxInclusive === true ? '' : '<'}${band.max}`;
  return `${low === high ? low : `${low}..${high}`} → "${band.grade}" (${band.rank})`;
}
