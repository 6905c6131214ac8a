/** How long an enrolment code is good for, in milliseconds. */
export const enrolmentCodeMs = 15 * 60_000;

/** A shift: how long a person stays signed in, on a handheld and at a workstation. Milliseconds. */
export const shiftMs = 12 * 60 * 60_000;
