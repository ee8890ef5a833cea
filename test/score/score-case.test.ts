import { describe, expect, test } from 'vitest';
import { scoreSpeech } from '../../src/messages/score-speech.ts';
import { AppraisalCase, Scorecard, type Trace } from '../../src/model/appraisal.ts';
import { printScorecard, traceLines } from '../../src/report/print-scorecard.ts';
import { scoreAcross } from '../../src/score/across.ts';
import { compileRules } from '../../src/score/compile-rules.ts';
import { scoreCase } from '../../src/score/score-case.ts';
import { CALENDAR, changeRules, lawOf, loadRules } from './load-law.ts';
import { lawOfFile, readCaseFiles } from './run-case-file.ts';

const tools = { calendar: CALENDAR, messages: scoreSpeech('en') };
const kazygurt = loadRules('kazygurt-2018');
const aksu = loadRules('aksu-2023');

function stepsOf(trace: Trace | null): Trace[] {
  return trace === null ? [] : [trace, ...trace.children.flatMap(stepsOf)];
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

describe('the trace', () => {
  const facts: AppraisalCase = { body: aksu.body, plan: { kpis: 6 }, employee: { headOfUnit: true } };
  const card = scoreCase(facts, lawOf(aksu, '2023-07-10'), tools);
  const finding = card.findings.find((each) => each.what === 'kpi-count')!;

  test('cites act, provision, words and amending act on every rule node', () => {
    const rules = [...card.results, ...card.findings]
      .flatMap((each) => stepsOf(each.trace))
      .filter((step) => step.kind === 'rule');
    expect(rules.length).toBeGreaterThan(3);
    for (const step of rules) {
      expect(step.rule).not.toBeNull();
      expect(step.citation).toMatchObject({ act: aksu.act, amendedBy: aksu.brought });
      expect(step.citation?.provision).toMatch(/^(?:point|annex)_/);
      expect(step.citation?.words.length).toBeGreaterThan(10);
    }
  });

  test('is made of facts and rules, and names what failed', () => {
    expect(traceLines(tools.messages, finding.trace!, 0).join('\n')).toBe(
      [
        'The plan has 6 KPIs, but the act asks for 3–5',
        '  [no] The plan has 6 KPIs, but the act asks for 3–5',
        `    ${aksu.act}, point 24; brought by ${aksu.brought}: «КЦИ устанавливаются в количестве от трех до пяти и должны отражать ожидаемые конкретные результаты деятельности оцениваемого лица до конца оцениваемого периода.»`,
        '    plan.kpis: 6',
      ].join('\n'),
    );
  });

  test('names the one condition that failed among several', () => {
    const refusal: AppraisalCase = {
      body: kazygurt.body,
      acquaintance: { refused: true, refusalAct: { drawn: true, hrSigned: false, otherServants: 2 } },
    };
    const [found] = scoreCase(refusal, lawOf(kazygurt, '2020-02-06'), tools).findings;
    expect(found?.message).toBe(
      'The refusal is not recorded as the act demands; missing: the HR service has signed it',
    );
    const failed = stepsOf(found?.trace ?? null).filter((step) => step.kind === 'condition' && step.truth === 'false');
    expect(failed.map((step) => step.text)).toEqual(['the HR service has signed it']);
  });

  test('is said in the language asked for, with the words of the law as they are', () => {
    const said = (['kk', 'ru', 'en'] as const).map(
      (lang) =>
        scoreCase(facts, lawOf(aksu, '2023-07-10'), { ...tools, messages: scoreSpeech(lang) }).findings.find(
          (each) => each.what === 'kpi-count',
        )?.message,
    );
    expect(said).toEqual([
      'Жоспардағы НМИ саны: 6, ал акт талабы: 3–5',
      'В плане 6 КЦИ, а акт требует 3–5',
      'The plan has 6 KPIs, but the act asks for 3–5',
    ]);
  });

  test('is left out when it is not asked for, and the answers stay the same', () => {
    for (const { path, file } of readCaseFiles()) {
      const law = lawOfFile(file);
      const strip = (card: Scorecard): unknown => [
        card.results.map((each) => ({ ...each, trace: null })),
        card.findings.map((each) => ({ ...each, trace: null })),
        card.missing,
        card.diagnostics,
      ];
      const bare = scoreCase(file.facts, law, { ...tools, trace: false });
      expect(strip(bare), path).toEqual(strip(scoreCase(file.facts, law, tools)));
      expect(
        bare.results.every((each) => each.trace === null),
        path,
      ).toBe(true);
    }
  });
});

describe('the core', () => {
  test('gives the same bytes for the same inputs and changes none of them', () => {
    for (const { path, file } of readCaseFiles()) {
      const law = freeze(lawOfFile(file));
      const facts = freeze(structuredClone(file.facts));
      const first = JSON.stringify(scoreCase(facts, law, tools));
      expect(JSON.stringify(scoreCase(facts, lawOfFile(file), tools)), path).toBe(first);
    }
  });

  test('gives a scorecard of the promised shape for every case', () => {
    for (const { path, file } of readCaseFiles()) {
      const card = scoreCase(file.facts, lawOfFile(file), tools);
      const read = Scorecard.safeParse(JSON.parse(JSON.stringify(card)));
      expect(read.error?.issues ?? [], path).toEqual([]);
      expect(printScorecard(card, tools.messages), path).toContain(file.facts.body);
    }
  });

  test('does not depend on the order of the rules', () => {
    for (const { path, file } of readCaseFiles()) {
      if (file.rules === undefined) continue;
      const fixture = loadRules(file.rules);
      const verdicts = (rules: typeof fixture.rules): unknown => {
        const card = scoreCase(file.facts, lawOf(fixture, file.date, rules), { ...tools, trace: false });
        const name = (each: { what: string; name?: string | undefined }): string => `${each.what}|${each.name ?? ''}`;
        return [
          card.results.map((each) => `${name(each)}=${each.value} ${each.certainty}`).sort(),
          card.findings.map((each) => `${name(each)}=${each.verdict}`).sort(),
        ];
      };
      expect(verdicts([...fixture.rules].reverse()), path).toEqual(verdicts(fixture.rules));
    }
  });

  test('orders results so that each stands after those it needs', () => {
    const order = compileRules(aksu.rules).deciders.map((each) => each.id);
    for (const decider of compileRules(aksu.rules).deciders)
      for (const before of decider.after)
        if (order.includes(before)) expect(order.indexOf(before)).toBeLessThan(order.indexOf(decider.id));
  });

  test('decides nothing by a rule that the checker doubts', () => {
    const law = lawOf(kazygurt, '2020-12-25');
    const [version] = law.versions;
    const doubted = {
      ...law,
      versions: [{ ...version!, unsure: { 'grade-by-kpi-count/point_17': 'the bands overlap' } }],
    };
    const card = scoreCase({ body: kazygurt.body, plan: { kpis: 5, achieved: 5 } }, doubted, tools);
    expect(card.results.find((each) => each.what === 'kpi-grade')).toMatchObject({
      value: null,
      certainty: 'undetermined',
    });
    expect(card.results.find((each) => each.what === 'kpi-grade')?.reason).toContain('the bands overlap');
    expect(card.findings.find((each) => each.what === 'kpi-count')).toMatchObject({ verdict: 'lawful' });
  });

  test('carries the receipt that it was given', () => {
    const receipt = {
      core: 'x',
      case: 'sha256:1',
      rules: [{ file: 'r.yaml', sha256: '2' }],
      sources: [],
      calendar: null,
    };
    const card = scoreCase({ body: kazygurt.body }, lawOf(kazygurt, '2020-12-25'), { ...tools, receipt });
    expect(card.receipt).toEqual(receipt);
    expect(printScorecard(card, tools.messages)).toContain('r.yaml 2');
  });

  test('an empty case asks nothing and decides nothing', () => {
    const card = scoreCase({ body: kazygurt.body }, lawOf(kazygurt, '2020-12-25'), tools);
    expect([card.results, card.findings, card.missing]).toEqual([[], [], []]);
    expect(printScorecard(card, scoreSpeech('ru'))).toContain('Ничего не решено');
  });
});

describe('a case under several laws', () => {
  const seven = {
    label: 'of seven',
    act: kazygurt.act,
    version: {
      label: 'of seven',
      when: [],
      rules: changeRules(kazygurt.rules, [{ rule: 'commission-min-members/point_5__para_2', params: { min: 7 } }]),
    },
  };
  const five = { label: 'of five', act: kazygurt.act, version: { label: 'of five', when: [], rules: kazygurt.rules } };
  const unknown = { label: 'not held', act: null, version: { label: 'not held', when: [], rules: null } };
  const facts: AppraisalCase = { body: kazygurt.body, plan: { kpis: 5, achieved: 4 }, commission: { members: 6 } };

  test('the table says where the answer flips first and which provision does it', () => {
    const rows = scoreAcross(facts, [five, seven, unknown], tools);
    const size = rows.find((row) => row.what === 'commission-size');
    expect(size?.cells.map((cell) => cell.verdict)).toEqual(['lawful', 'breach', null]);
    expect(size?.flips[0]).toEqual({
      from: 'of five',
      to: 'of seven',
      provisions: [{ act: kazygurt.act, provision: 'point_5__para_2', rule: 'commission-min-members/point_5__para_2' }],
    });
    expect(rows.find((row) => row.what === 'kpi-grade')?.flips.map((flip) => flip.to)).toEqual(['not held']);
  });

  test('grades are compared by rank: "тиімді" of 2018 is not "тиімді орындайды" of 2023', () => {
    const oblast = loadRules('atyrau-oblast-2023');
    const laws = [
      five,
      { label: 'oblast', act: oblast.act, version: { label: 'oblast', when: [], rules: oblast.rules } },
    ];
    // The grades of 2023 stand in a chapter for those who were away.
    const away = {
      period: { from: '2022-01-01', to: '2022-12-31' },
      employee: { absence: [{ kind: 'illness' as const }] },
    };
    const grade = (achieved: number) =>
      scoreAcross({ body: 'x', ...away, plan: { kpis: 5, achieved } }, laws, tools).find(
        (row) => row.what === 'kpi-grade',
      );
    expect(grade(4)?.cells.map((cell) => [cell.value, cell.rank])).toEqual([
      ['тиімді', 2],
      ['Функционалдық міндеттерді тиісті түрде орындайды', 2],
    ]);
    expect(grade(4)?.flips).toEqual([]);
  });
});

test('the shape of a case refuses fields it does not know, and negative counts', () => {
  const problems = AppraisalCase.safeParse({
    body: 'x',
    commision: { members: 5 },
    commission: { members: -1, present: 2.5 },
  });
  expect(problems.error?.issues.map((each) => each.path.join('.') || each.message)).toEqual([
    'commission.members',
    'commission.present',
    'Unrecognized key: "commision"',
  ]);
});

describe('a final mark joined of half-yearly marks', () => {
  test('is not the mean of the quarters of the case', () => {
    const rules = changeRules(aksu.rules, [
      { rule: 'aggregation/point_5__para_2', params: { over: 'mark:half-yearly' } },
    ]);
    const facts: AppraisalCase = {
      body: aksu.body,
      quarters: [{ score: '5' }, { score: '4' }, { score: '4' }, { score: '3' }],
    };
    const final = scoreCase(facts, lawOf(aksu, '2024-01-08', rules), tools).results.find(
      (one) => one.what === 'final-score',
    );
    expect(final).toMatchObject({ value: null, certainty: 'undetermined' });
  });
});
