/**
 * The one version of everything that crosses a wire. Messages only gain optional fields and new types; nothing is
 * renamed, re-used or changes its meaning. `schema-fingerprint.test.ts` fails until a change of any schema is
 * noted here.
 *
 * 1  hello, push, pull, claim, work, poke; pick, tote, task, short, damage, put-back, move, count, adjust
 *    receipt, receive, putaway, quality with their fields; work of putaway and check; notices, suppliers, inspection
 *    plans, checklists and states as rows; evidence: all new or optional
 *    how fast a device answers its scans, with hello and pull: optional
 */
export const protocolVersion = 1;

/** The oldest version this build still answers; builds of at least 90 days ago are accepted. */
export const oldestProtocolVersion = 1;
