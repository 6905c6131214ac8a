import type { Mutant } from '../mutant.ts';

const signedOut = '    await journal.write((tx) => tx.removeFact(sessionFact));';

/** Signing out wipes, or signing in re-attributes. */
export const logOut: readonly Mutant[] = [
  {
    name: 'log-out-wipes',
    trap: 'log_out',
    says: 'who signs out leaves nothing behind',
    edits: [
      {
        file: 'handheld/app/core/user-session.ts',
        find: signedOut,
        replace: `    await journal.write(async (tx) => {
      await tx.removeEntries(await tx.entriesBefore(null, Number.POSITIVE_INFINITY));
      await tx.removeFact(sessionFact);
    });`,
      },
    ],
  },
  {
    name: 'sign-in-wipes-others',
    trap: 'log_out',
    says: 'a new user begins with a clean device',
    edits: [
      {
        file: 'handheld/app/core/user-session.ts',
        find: '    await journal.write((tx) => tx.putFact(sessionFact, entered));',
        replace: `    await journal.write(async (tx) => {
      const entries = await tx.entriesBefore(null, Number.POSITIVE_INFINITY);
      await tx.removeEntries(entries.filter(({ userId }) => userId !== entered.user.userId));
      await tx.putFact(sessionFact, entered);
    });`,
      },
    ],
  },
  {
    name: 'sent-as-who-is-signed-in',
    trap: 'log_out',
    says: 'whoever is signed in is the one who sends',
    edits: [
      {
        file: 'handheld/sync/sender.ts',
        find: 'const push = ({ line, deviceId }: SenderPorts, { epoch, entries }: Batch) =>\n  line.call({',
        replace: `const push = ({ line, deviceId, condition }: SenderPorts, { epoch, entries: own }: Batch) => {
  const { userId } = condition();
  const entries = own.map((entry) =>
    userId && typeof entry.movement['userId'] === 'string'
      ? { ...entry, movement: { ...entry.movement, userId } }
      : entry,
  );
  return line.call({`,
      },
      {
        file: 'handheld/sync/sender.ts',
        find: "    answer: pushResponseSchema,\n    caller: 'push',\n  });",
        replace: "    answer: pushResponseSchema,\n    caller: 'push',\n  });\n};",
      },
    ],
  },
  {
    name: 'attributed-to-the-session',
    trap: 'log_out',
    says: 'the server knows who is signed in on a device, and that is who did it',
    edits: [
      {
        file: 'server/movements/take-entries.ts',
        find: '  const taken: Taken = { results: [], errors: [] };',
        replace: `  const sessions = await tx.sessions.find({ deviceId, endedAt: null });
  const newest = sessions.toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1))[0];
  for (const { reading } of read) if (reading.ok && newest) reading.value.userId = newest.userId;
  const taken: Taken = { results: [], errors: [] };`,
      },
    ],
  },
  {
    name: 'resumed-in-the-name-of-before',
    trap: 'log_out',
    says: 'a run belongs to the user who began it, whoever goes on with it',
    edits: [
      {
        file: 'handheld/workflows/pick/open-pick.ts',
        find: '  { userId }: PickPorts,\n  { runId, step }: Bookmark,',
        replace: '  _ports: PickPorts,\n  { runId, step, userId }: Bookmark,',
      },
      {
        file: 'handheld/workflows/open-run.ts',
        find: 'return done(desk(noNewRun, { runId: saved.runId, userId, step: saved.step, snapshot: resumed }));',
        replace:
          'return done(desk(noNewRun, { runId: saved.runId, userId: saved.userId, step: saved.step, snapshot: resumed }));',
      },
    ],
  },
  {
    name: 'expired-session-refused',
    trap: 'log_out',
    says: 'a movement of a session that is over is not allowed',
    edits: [
      {
        file: 'server/movements/judge-circumstances.ts',
        find: '  if (isAuthStale(tx, movement)) {',
        replace: `  if (isAuthStale(tx, movement)) {
    throw new Error('the session is over');
  }
  if (isAuthStale(tx, movement)) {`,
      },
    ],
  },
];
