import type { Mutant } from '../mutant.ts';

const recorder = 'handheld/storage/recorder.ts';

/** The browser's disk is believed, or done is said before it is. */
export const trustsDisk: readonly Mutant[] = [
  {
    name: 'no-sentinel',
    trap: 'trusts_disk',
    says: 'IndexedDB keeps what it was given',
    edits: [
      {
        file: 'handheld/app/core/local-sentinel.ts',
        find: 'return remembered;',
        replace: 'return remembered && remembered.highest < 0 ? remembered : null;',
      },
    ],
  },
  {
    name: 'sentinel-never-raised',
    trap: 'trusts_disk',
    says: 'the mark of the start is good enough',
    edits: [
      {
        file: recorder,
        find: '      raiseSentinel(ports.sentinel, mark);\n',
        replace: '      void [raiseSentinel, mark];\n',
      },
    ],
  },
  {
    name: 'empty-is-new',
    trap: 'trusts_disk',
    says: 'an empty database is that of a new device',
    edits: [
      {
        file: 'handheld/storage/epochs.ts',
        find: '  if (mark && !intact) {',
        replace: '  if (mark && newest && !intact) {',
      },
    ],
  },
  {
    name: 'loss-is-not-told',
    trap: 'trusts_disk',
    says: 'what is lost is lost: there is nobody to tell',
    edits: [
      {
        file: 'handheld/storage/greetings.ts',
        find: 'return { epochs: [...here, ...distinct(gone)], incidents: incidents.flatMap(reportTo(gen)) };',
        replace:
          'return { epochs: [...here, ...distinct(gone)], incidents: incidents.flatMap(reportTo(gen)).slice(0, 0) };',
      },
    ],
  },
  {
    name: 'loss-is-guessed',
    trap: 'trusts_disk',
    says: 'all that is not here any more is lost',
    edits: [
      {
        file: 'handheld/storage/greetings.ts',
        find: '  return Math.max(0, highest - Math.max(answer.last[epoch] ?? 0, kept));',
        replace: '  void [answer, epoch];\n  return Math.max(0, highest - kept);',
      },
    ],
  },
  {
    name: 'copied-bookmark-is-believed',
    trap: 'trusts_disk',
    says: 'a saved run goes on as it stands, from whatever image of the disk it comes',
    edits: [
      {
        file: recorder,
        find: 'row.boot === boot ? row :',
        replace: 'row.boot === boot || row.step > 0 ? row :',
      },
    ],
  },
  {
    name: 'done-before-the-commit',
    trap: 'trusts_disk',
    says: 'the screen says done at once, the disk follows',
    edits: [
      {
        file: recorder,
        find: '      let written = await write(ports, request);',
        replace: `      if (request.drafts.length > 0) {
        void write(ports, request).then((late) => {
          if (!late.ok || 'taken' in late.value) return;
          raiseSentinel(ports.sentinel, late.value.mark);
          ports.onRecorded({ newEpoch: late.value.newEpoch });
        });
        return done({ step: request.expectedStep + 1 });
      }
      let written = await write(ports, request);`,
      },
    ],
  },
  {
    name: 'full-disk-is-done',
    trap: 'trusts_disk',
    says: 'a write that failed is kept in memory for now',
    edits: [
      {
        file: recorder,
        find: 'if (!written.ok) return failed(recordFailure(written.failure));',
        replace: `if (!written.ok) {
        void recordFailure(written.failure);
        return done({ step: request.expectedStep + 1 });
      }`,
      },
    ],
  },
];
