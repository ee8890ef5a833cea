import { diagnose } from '../../base/diagnostic.ts';
import type { Outcome } from '../../base/outcome.ts';
import { outcome } from '../../base/outcome.ts';
import type { HistoryAnswer } from '../../model/answers.ts';
import type { BodyLaw, MethodologyLaw, UnitTimeline } from '../../model/body-law.ts';
import { provisionIdOfPath } from '../../model/ids.ts';
import type { Bound, Certainty } from '../../model/lifecycle.ts';

/** Returns the states of the methodology, or of one unit of it, in order of time; runs in the browser too. **Diagnostics:** USE_PROVISION_UNKNOWN. */
export function historyOf(law: BodyLaw, address: string | null, act: string | null): Outcome<HistoryAnswer | null> {
  const methodologies = law.methodologies.filter((entry) => act === null || entry.act === act);
  if (address === null)
    return outcome(
      answerOf(
        law,
        null,
        methodologies.flatMap((entry) => editionStates(law, entry)),
      ),
    );
  const id = provisionIdOfPath(address);
  const states = methodologies.flatMap((methodology) =>
    methodology.units.filter((unit) => unit.id === id).flatMap((unit) => unitStates(law, methodology, unit)),
  );
  if (states.length > 0) return outcome(answerOf(law, id, states));
  return outcome(null, [
    diagnose('USE_PROVISION_UNKNOWN', `"${address}" is not a unit that the held documents of ${law.body.id} know.`, {}),
  ]);
}

function answerOf(law: BodyLaw, provision: string | null, states: HistoryAnswer['states']): HistoryAnswer {
  return { schema: 'adisteme/history/1', body: law.body.id, provision, states };
}

function boundAt(law: BodyLaw, index: number | null): Bound | null {
  return index === null ? null : (law.bounds[index] ?? null);
}

/** A moment known to the day is certain; a window is not. */
function certaintyOf(bound: Bound | null): Certainty {
  if (bound === null || bound.exact !== null) return 'certain';
  return bound.contested === true ? 'contested' : 'undetermined';
}

function editionStates(law: BodyLaw, methodology: MethodologyLaw): HistoryAnswer['states'] {
  return methodology.editions.flatMap((edition) => {
    const from = boundAt(law, edition.from);
    if (!from) return [];
    const state = edition.words === 'unknown' ? ('unknown' as const) : ('text' as const);
    const by = { act: edition.by, provision: null };
    const until = boundAt(law, edition.until);
    return [
      {
        edition: edition.name,
        from,
        until,
        state,
        texts: null,
        by,
        certainty: certaintyOf(from),
        touched: edition.touched,
        ends: edition.ends,
      },
    ];
  });
}

function unitStates(law: BodyLaw, methodology: MethodologyLaw, unit: UnitTimeline): HistoryAnswer['states'] {
  const ceased = law.acts.find((act) => act.id === methodology.act)?.ceased ?? null;
  return unit.states.flatMap((state) => {
    const from = boundAt(law, state.from);
    if (!from) return [];
    const until = boundAt(law, state.until ?? ceased);
    const readings = state.readings.map((reading) => reading.reading);
    return [
      {
        from,
        until,
        state: state.state,
        texts: state.own,
        by: state.by,
        certainty: certaintyOf(from),
        ...(readings.length > 0 ? { readings } : {}),
      },
    ];
  });
}
