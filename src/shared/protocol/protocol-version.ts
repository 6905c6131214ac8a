/**
 * The one version of everything that crosses a wire. Messages only gain optional fields and new types; nothing is
 * renamed, re-used or changes its meaning. `schema-fingerprint.test.ts` fails until a change of any schema is
 * noted here.
 *
 * 1  hello, push, pull, claim, work, poke; pick, tote, task, short, damage, put-back, move, count, adjust
 */
export const protocolVersion = 1;

/** The oldest version this build still answers; builds of at least 90 days ago are accepted. */
export const oldestProtocolVersion = 1;
