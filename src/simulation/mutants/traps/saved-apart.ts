import type { Edit, Mutant } from '../mutant.ts';

const recorder = 'handheld/storage/recorder.ts';
const together = `const [highest] = await Promise.all([
      append(tx, epoch, fresh, now),
      putBookmark(tx, request, ports.boot, now),
    ]);`;
/** By itself, in a transaction of its own. */
const bookmarkAlone = 'ports.journal.write((tx) => putBookmark(tx, request, ports.boot, ports.clock.wall()))';

const bookmarkAfterwards: Edit[] = [
  { file: recorder, find: together, replace: 'const highest = await append(tx, epoch, fresh, now);' },
  {
    file: recorder,
    find: 'const { step, mark, newEpoch } = written.value;',
    replace: `const { step, mark, newEpoch } = written.value;
      await ${bookmarkAlone};`,
  },
];

const namedAtConfirmation = (file: string): Edit => ({
  file,
  find: 'run: isSilent ? run : { ...run, message: null },',
  replace: `run: {
      ...run,
      message: isSilent ? run.message : null,
      mids: stamp === null ? run.mids : { base: stamp, used: 0 },
    },`,
});

/** Movement and bookmark are saved apart, or the id is minted at the confirmation. */
export const savedApart: readonly Mutant[] = [
  {
    name: 'named-at-confirmation',
    trap: 'saved_apart',
    says: 'a movement gets its name when it is confirmed, and the bookmark is saved after it',
    edits: [
      namedAtConfirmation('shared/domain/turn/take-turn.ts'),
      namedAtConfirmation('shared/domain/pick/take-turn.ts'),
      ...bookmarkAfterwards,
    ],
  },
  {
    name: 'named-when-stored',
    trap: 'saved_apart',
    says: 'every attempt to store a movement gives it a name',
    edits: [
      { file: recorder, find: '    ...draft,\n', replace: '    ...draft,\n    mid: ports.ids.next(),\n' },
    ],
  },
  {
    name: 'bookmark-before-movement',
    trap: 'saved_apart',
    says: 'the screen goes on first, the movement follows',
    edits: [
      { file: recorder, find: together, replace: 'const highest = await append(tx, epoch, fresh, now);' },
      {
        file: recorder,
        find: '      let written = await write(ports, request);',
        replace: `      const before = await ports.journal.read((tx) => tx.bookmark(request.workflow.id));
      const currentStep = (before.ok && before.value?.step) || 0;
      if (currentStep !== request.expectedStep) return failed({ kind: 'step_taken', currentStep });
      const marked = await ${bookmarkAlone};
      if (!marked.ok) return failed(recordFailure(marked.failure));
      let written = await write(ports, request);`,
      },
      {
        file: recorder,
        find: 'if (step !== request.expectedStep) return { taken: step };',
        replace: 'if (step < request.expectedStep) return { taken: step };',
      },
    ],
  },
  {
    name: 'half-of-a-turn',
    trap: 'saved_apart',
    says: 'each movement of a turn is stored by itself, the bookmark with the first',
    edits: [
      {
        file: recorder,
        find: '      let written = await write(ports, request);',
        replace: `      const [first, ...others] = request.drafts;
      let written = await write(ports, { ...request, drafts: first ? [first] : [] });
      for (const draft of written.ok && !('taken' in written.value) ? others : []) {
        const workflow = { ...request.workflow, id: draft.mid };
        await write(ports, { ...request, workflow, expectedStep: 0, drafts: [draft], snapshot: null });
      }`,
      },
    ],
  },
];
