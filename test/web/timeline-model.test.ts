import { describe, expect, test } from 'vitest';
import { openExplorer } from '../../src/app/explorer.ts';
import { dayOf, momentsOf, movedBy, numberOf, ticksOf, timelineOf } from '../../src/web/client/timeline/model.ts';
import { embeddedWorkspace } from '../support/workspace.ts';

const explorer = openExplorer(embeddedWorkspace()).value;
const modelOf = async (id: string) => {
  const law = await explorer.law(id);
  if (law === null) throw new Error(id);
  return timelineOf(law);
};

describe('the timeline of a body', () => {
  test('the chapter that Atyrau oblast brought in for a while begins in a window and ends by its term', async () => {
    const { lanes } = await modelOf('atyrau-oblast-akimat');
    const lane = lanes.find((entry) => entry.units.includes('chp_6'));
    const held = lane?.stretches.find((stretch) => stretch.state === 'text');
    expect(held?.begins).toMatchObject({ from: '2023-06-30', to: '2023-07-30', isPresumed: true });
    expect(held?.ends).toMatchObject({ from: '2023-08-31', to: '2023-09-01', isContested: true });
    expect(held?.end).toBe('sunset');
    expect(lane?.units).toContain('annex_10');
  });

  test('a repealed methodology ends with the sign of a repeal', async () => {
    const { lanes } = await modelOf('kazygurt-district-maslikhat');
    const last = lanes.filter((lane) => lane.kind === 'methodology').at(-1);
    expect(last?.stretches.at(-1)?.end).toBe('repealed');
  });

  test('every moment of the lanes stands in the list, in order of time, absent stretches begin nothing', async () => {
    const model = await modelOf('atyrau-oblast-akimat');
    const moments = momentsOf(model);
    expect(moments.map((moment) => moment.edge.from)).toEqual(['2023-04-25', '2023-06-30', '2023-08-31']);
    const sunset = moments.at(-1);
    expect(sunset?.rows.some((row) => row.begins !== null && row.lane.units.includes('chp_6'))).toBe(false);
  });

  test('the axis holds every day that is drawn and is marked by years', async () => {
    for (const id of explorer.ids) {
      const model = await modelOf(id);
      if (model.lanes.length === 0) continue;
      for (const { edge } of momentsOf(model))
        for (const day of [edge.from, edge.to ?? edge.from])
          if (day > '1992') expect(day > model.first && day < model.last).toBe(true);
      expect(ticksOf(model).length).toBeGreaterThan(0);
      expect(ticksOf(model).length).toBeLessThan(40);
    }
  });

  test('days and numbers of days are the same thing', () => {
    for (const day of ['1970-01-01', '2000-02-29', '2023-12-31']) expect(dayOf(numberOf(day))).toBe(day);
    expect(movedBy('2024-03-01', -1)).toBe('2024-02-29');
  });
});
