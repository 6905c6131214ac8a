/**
 * A failure is a value with a `kind`; an exception is a bug. Everything that can go wrong in the warehouse or on
 * the network comes back as `Failed`, so that the compiler asks the caller what to do about it.
 */
export type Result<T, F extends { kind: string }> = Done<T> | Failed<F>;
export type Done<T> = { ok: true; value: T };
export type Failed<F extends { kind: string }> = { ok: false; failure: F };

export const done = <T>(value: T): Done<T> => ({ ok: true, value });
export const failed = <F extends { kind: string }>(failure: F): Failed<F> => ({ ok: false, failure });
