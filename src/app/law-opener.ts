import type { Outcome } from '../base/outcome.ts';
import type { BodyLaw } from '../model/body-law.ts';

/** Opens the law of a body by id, name or alias. **Diagnostics:** USE_BODY_UNKNOWN, USE_BODY_AMBIGUOUS, USE_ACT_UNKNOWN, STORE_*. */
export type LawOpener = (body: string) => Promise<Outcome<BodyLaw | null>>;
