// Peers are loaded by name at run time, so that the tool's type check and lock know nothing of them.
import { measure } from './measure.ts';

export interface Peer {
  readonly name: string;
  readonly kpiNow?: (achieved: number) => number;
  readonly markNow?: (mark: number) => number;
  readonly measure: (what: 'kpi' | 'mark') => Promise<number>;
}

// biome-ignore lint/suspicious/noExplicitAny: peers are not typed here, see above
type Loaded = any;

async function load(name: string): Promise<Loaded> {
  return await import(name);
}

const KPI_BANDS = [
  [5, 5],
  [4, 4],
  [3, 3],
  [0, 2],
] as const;
const MARK_BANDS = [
  [4, 5],
  [3, 3.99],
  [2, 2.99],
  [0, 1.99],
] as const;
const bandsOf = (what: 'kpi' | 'mark') => (what === 'kpi' ? KPI_BANDS : MARK_BANDS);
const VALUES = { kpi: [0, 1, 2, 3, 4, 5], mark: [4.99, 4, 3.99, 3.12, 3, 2.99, 2, 1.99, 0.57, 0] };

async function jsonLogic(): Promise<Peer> {
  const { LogicEngine } = await load('json-logic-engine');
  const engine = new LogicEngine();
  const build = (what: 'kpi' | 'mark'): ((data: { value: number }) => number) => {
    const branches = bandsOf(what).flatMap(([min, max], index) => [
      { and: [{ '>=': [{ var: 'value' }, min] }, { '<=': [{ var: 'value' }, max] }] },
      index + 1,
    ]);
    return engine.build({ if: [...branches, 0] });
  };
  const built = { kpi: build('kpi'), mark: build('mark') };
  return {
    name: 'json-logic-engine',
    kpiNow: (value) => built.kpi({ value }),
    markNow: (value) => built.mark({ value }),
    measure: async (what) => {
      const [run, data] = [built[what], VALUES[what].map((value) => ({ value }))];
      return measure((rounds) => {
        let sum = 0;
        for (let i = 0; i < rounds; i += 1) sum += run(data[i % data.length]!);
        return sum;
      });
    },
  };
}

/** Measures an engine that answers by promises, one after another as a caller does. */
async function measureAsync(
  run: (value: number) => Promise<number>,
  values: readonly number[],
  milliseconds = 1500,
): Promise<number> {
  for (let i = 0; i < 500; i += 1) await run(values[i % values.length]!);
  const from = performance.now();
  let done = 0;
  while (performance.now() - from < milliseconds) {
    await run(values[done % values.length]!);
    done += 1;
  }
  return done / ((performance.now() - from) / 1000);
}

async function jsonRules(): Promise<Peer> {
  const { Engine } = await load('json-rules-engine');
  const make = (what: 'kpi' | 'mark') => {
    const engine = new Engine();
    bandsOf(what).forEach(([min, max], index) => {
      const all = [
        { fact: 'value', operator: 'greaterThanInclusive', value: min },
        { fact: 'value', operator: 'lessThanInclusive', value: max },
      ];
      engine.addRule({ conditions: { all }, event: { type: 'grade', params: { rank: index + 1 } } });
    });
    return async (value: number): Promise<number> => (await engine.run({ value })).events[0]?.params?.rank ?? 0;
  };
  const made = { kpi: make('kpi'), mark: make('mark') };
  return { name: 'json-rules-engine', measure: (what) => measureAsync(made[what], VALUES[what]) };
}

async function zen(): Promise<Peer> {
  const { ZenEngine } = await load('@gorules/zen-engine');
  const engine = new ZenEngine();
  const make = (what: 'kpi' | 'mark') => {
    const rules = bandsOf(what).map(([min, max], index) => ({
      _id: `r${index}`,
      in: `[${min}..${max}]`,
      out: String(index + 1),
    }));
    const table = {
      hitPolicy: 'first',
      inputs: [{ id: 'in', name: 'value', field: 'value' }],
      outputs: [{ id: 'out', name: 'rank', field: 'rank' }],
      rules,
    };
    const nodes = [
      { id: 'a', type: 'inputNode', name: 'in', position: { x: 0, y: 0 } },
      { id: 'b', type: 'decisionTableNode', name: 'table', position: { x: 1, y: 0 }, content: table },
      { id: 'c', type: 'outputNode', name: 'out', position: { x: 2, y: 0 } },
    ];
    const edges = [
      { id: 'e1', type: 'edge', sourceId: 'a', targetId: 'b' },
      { id: 'e2', type: 'edge', sourceId: 'b', targetId: 'c' },
    ];
    const decision = engine.createDecision({ nodes, edges });
    return async (value: number): Promise<number> => (await decision.evaluate({ value })).result?.rank ?? 0;
  };
  const made = { kpi: make('kpi'), mark: make('mark') };
  return { name: 'zen-engine', measure: (what) => measureAsync(made[what], VALUES[what]) };
}

/** Returns the peers that are installed; says which are not. Each must give the right answers. */
export async function loadPeers(): Promise<Peer[]> {
  const peers: Peer[] = [];
  for (const make of [jsonLogic, jsonRules, zen]) {
    try {
      peers.push(await make());
    } catch (error) {
      console.log(
        `not measured: ${make.name} (${error instanceof Error ? error.message.split('\n')[0] : String(error)})`,
      );
    }
  }
  return peers;
}
