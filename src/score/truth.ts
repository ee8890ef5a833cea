import type { Truth, Verdict } from '../model/appraisal.ts';

export function truthOf(value: boolean): Truth {
  return value ? 'true' : 'false';
}

/** Returns false as soon as one is false: what is not known cannot repair it. */
export function allTrue(truths: readonly Truth[]): Truth {
  if (truths.includes('false')) return 'false';
  return truths.includes('undetermined') ? 'undetermined' : 'true';
}

/** Returns true as soon as one is true. */
export function anyTrue(truths: readonly Truth[]): Truth {
  if (truths.includes('true')) return 'true';
  return truths.includes('undetermined') ? 'undetermined' : 'false';
}

export function notTrue(truth: Truth): Truth {
  return truth === 'undetermined' ? truth : truth === 'true' ? 'false' : 'true';
}

/** Returns the truth that all readings share; `undetermined` where they part. */
export function sharedTruth(truths: readonly Truth[]): Truth {
  const [first] = truths;
  return first !== undefined && truths.every((truth) => truth === first) ? first : 'undetermined';
}

export function verdictOf(truth: Truth): Verdict {
  return truth === 'true' ? 'lawful' : truth === 'false' ? 'breach' : 'undetermined';
}
