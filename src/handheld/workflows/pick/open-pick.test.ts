import { describe, expect, it } from 'vitest';
import { aPickLine, aPickTask, aProduct, gtin, tote } from '../../../testing/pick-floor.ts';
import { aHandheld, type TestHandheld } from '../../../testing/pick-ports.ts';
import type { ScanRecord } from '../../../shared/domain/scan-record.ts';
import type { Bookmark } from '../recorder.ts';
import { openPick } from './open-pick.ts';
import type { PickDesk } from './pick-desk.ts';
import type { OwnMovement } from './ports.ts';

const task = aPickTask([aPickLine(1), aPickLine(2), aPickLine(3)]);
const wedge = (raw: string): ScanRecord => ({ raw, symbology: null, source: 'wedge' });

async function opened({ ports }: TestHandheld): Promise<PickDesk> {
  const result = await openPick(ports, 'T-1');
  if (!result.ok) throw new Error(result.failure.kind);
  await result.value.settled();
  return result.value;
}

async function scan(desk: PickDesk, ...raws: string[]): Promise<void> {
  for (const raw of raws) desk.scan(wedge(raw));
  await desk.settled();
}

const stepOf = (desk: PickDesk) => desk.session.getState().snapshot?.value;
const runOf = (desk: PickDesk) => desk.session.getState().snapshot?.context;
const deeds = ({ recorder }: TestHandheld) => recorder.drafts.map(({ type, body }) => body.taskStep ?? type);

describe('opening a list', () => {
  it('begins it: started is recorded before anything is shown', async () => {
    const handheld = aHandheld({ tasks: [task] });
    const desk = await opened(handheld);
    expect([stepOf(desk), deeds(handheld)]).toEqual(['assigningTotes', ['started']]);
    expect(handheld.recorder.bookmark('pick:T-1:lease-1')).toMatchObject({ taskId: 'T-1', step: 1 });
  });

  it('takes fast scans in order and loses none', async () => {
    const handheld = aHandheld({ tasks: [task] });
    const desk = await opened(handheld);
    const codes = [1, 2, 3].flatMap((n) => [`A-0${n}-01-1`, gtin(n)]);
    await scan(desk, tote(1), ...codes, 'PACK-1');
    expect(deeds(handheld)).toEqual(['started', 'tote', 'pick', 'pick', 'pick', 'move', 'finished']);
    expect(desk.session.getState().phase).toBe('over');
  });

  it('in two tabs at once is one run', async () => {
    const handheld = aHandheld({ tasks: [task] });
    const [here, there] = [await opened(handheld), await opened(handheld)];
    await scan(here, tote(1), 'A-01-01-1');
    await scan(there, 'A-02-01-1', 'A-01-01-1', gtin(1));
    expect(deeds(handheld)).toEqual(['started', 'tote', 'pick']);
  });

  it.each([
    ['that the device does not hold', [], 'unknown_task'],
    ['of another device', [{ ...task, deviceId: 'device-2' }], 'not_mine'],
    [
      'that is work of another kind',
      [
        {
          ...task,
          work: { kind: 'count', place: 'location:A-01-01-1', productId: null, reason: 'short' } as const,
        },
      ],
      'not_a_pick_list',
    ],
  ])('%s is refused', async (_, tasks, kind) => {
    expect(await openPick(aHandheld({ tasks }).ports, 'T-1')).toEqual({ ok: false, failure: { kind } });
  });
});

describe('a list whose page was killed', () => {
  it('goes on where it was, also with goods in hand', async () => {
    const cluster = aPickTask([aPickLine(1), aPickLine(2, { orderId: 'SO-100002' })]);
    const handheld = aHandheld({ tasks: [cluster] });
    await scan(await opened(handheld), tote(1), tote(2), gtin(1));
    const desk = await opened(handheld);
    expect(stepOf(desk)).toBe('stowing');
    await scan(desk, tote(1));
    expect(deeds(handheld)).toEqual(['started', 'tote', 'tote', 'pick']);
  });

  it('goes on in the name of whoever goes on', async () => {
    const handheld = aHandheld({ tasks: [task] });
    await scan(await opened(handheld), tote(1));
    const next = aHandheld({ ...handheld.ports, recorder: handheld.recorder, userId: 'U-0002' });
    await scan(await opened(next), 'A-01-01-1', gtin(1));
    expect(handheld.recorder.bookmark('pick:T-1:lease-1')?.userId).toBe('U-0002');
  });

  it('hears at once of what was cancelled in the meantime', async () => {
    const handheld = aHandheld({ tasks: [task] });
    const before = await opened(handheld);
    before.close();
    const line = aPickLine(1, { status: 'cancelled' });
    handheld.pulls({ ...aPickTask([line, aPickLine(2), aPickLine(3)]), rev: 5 });
    const desk = await opened(handheld);
    expect(runOf(desk)?.work?.pickLineId).toBe('L-2');
    expect(handheld.heard).toEqual(['cancelled']);
  });

  it('is not begun again when it had just been finished', async () => {
    const handheld = aHandheld({ tasks: [task] });
    handheld.recordedFor.push(own('task', { taskStep: 'finished' }));
    expect(await openPick(handheld.ports, 'T-1')).toEqual({ ok: false, failure: { kind: 'over' } });
  });

  it('handed over before and claimed again under another lease is open', async () => {
    const handheld = aHandheld({ tasks: [{ ...task, lease: 'lease-2' }] });
    handheld.recordedFor.push(own('task', { taskStep: 'handed_over' }));
    expect(stepOf(await opened(handheld))).toBe('assigningTotes');
  });
});

const own = (type: OwnMovement['type'], body: OwnMovement['body'], mid = 'mid-1'): OwnMovement => ({
  mid,
  type,
  compensates: null,
  body,
  task: { id: 'T-1', rev: 4, lease: 'lease-1' },
});

describe('a list whose bookmark cannot be understood', () => {
  const spoilt = async (spoil: (bookmark: Bookmark) => Partial<Bookmark>) => {
    const handheld = aHandheld({ tasks: [task] });
    await scan(await opened(handheld), tote(1), 'A-01-01-1', gtin(1));
    handheld.recordedFor.push(...handheld.recorder.drafts.map((draft) => ({ ...draft, task: null })));
    const { recorder } = handheld;
    const bookmarks = async () => (await recorder.bookmarks()).map((one) => ({ ...one, ...spoil(one) }));
    return aHandheld({ ...handheld.ports, recorder: { ...recorder, bookmarks } });
  };

  it.each<[string, (bookmark: Bookmark) => Partial<Bookmark>]>([
    ['from a newer build', () => ({ version: 99 })],
    ['in an unknown state', ({ snapshot }) => ({ snapshot: { ...(snapshot as object), value: 'dancing' } })],
    ['in ruins', () => ({ snapshot: 'x' })],
  ])('%s goes on from what was recorded', async (_, spoil) => {
    const handheld = await spoilt(spoil);
    const desk = await opened(handheld);
    expect([stepOf(desk), runOf(desk)?.work?.pickLineId]).toEqual(['locating', 'L-2']);
    expect(deeds(handheld)).toEqual(['started', 'tote', 'pick', 'resumed']);
    await scan(desk, 'A-02-01-1', gtin(2), 'A-03-01-1', gtin(3), 'PACK-1');
    expect(desk.session.getState().phase).toBe('over');
  });
});

describe('while a list is open', () => {
  it('a cancellation that is pulled turns the screen to the next line', async () => {
    const handheld = aHandheld({ tasks: [task] });
    const desk = await opened(handheld);
    await scan(desk, tote(1));
    handheld.pulls({
      ...aPickTask([aPickLine(1, { status: 'cancelled' }), aPickLine(2), aPickLine(3)]),
      rev: 5,
    });
    await desk.settled();
    expect([runOf(desk)?.work?.pickLineId, deeds(handheld).at(-1)]).toEqual(['L-2', 'seen_cancelled']);
  });

  it('a closed desk follows no longer', async () => {
    const handheld = aHandheld({ tasks: [task] });
    const desk = await opened(handheld);
    desk.close();
    handheld.pulls({ ...task, rev: 9, deviceId: 'device-2' });
    await desk.settled();
    expect(stepOf(desk)).toBe('assigningTotes');
  });

  it('scanned commands are taps', async () => {
    const handheld = aHandheld({ tasks: [task] });
    const desk = await opened(handheld);
    await scan(desk, tote(1), 'CMD-SKIP');
    expect(runOf(desk)?.work?.pickLineId).toBe('L-2');
    await scan(desk, 'CMD-UNDO', 'CMD-SHORT');
    expect(stepOf(desk)).toBe('choosingReason');
  });

  it('taps do not overtake scans', async () => {
    const handheld = aHandheld({ tasks: [task] });
    const desk = await opened(handheld);
    desk.scan(wedge(tote(1)));
    desk.scan(wedge('A-01-01-1'));
    desk.send({ type: 'step.undone' });
    await desk.settled();
    expect(stepOf(desk)).toBe('locating');
  });

  it('a wrong product is named by what the device knows, and unnamed if it cannot say', async () => {
    const product = { ...aProduct(9), name: 'Oat milk' };
    const productByCode = () => Promise.resolve(product as never);
    const handheld = aHandheld({ tasks: [task] });
    Object.assign(handheld.ports.lookup, { productByCode });
    const desk = await opened(handheld);
    await scan(desk, tote(1), gtin(9));
    expect(runOf(desk)?.message?.scanned).toEqual({ kind: 'product', name: 'Oat milk' });
    Object.assign(handheld.ports.lookup, { productByCode: () => Promise.reject(new Error('closed')) });
    await scan(desk, gtin(9));
    expect(runOf(desk)?.message?.scanned).toEqual({ kind: 'product', name: gtin(9) });
  });

  it('a tote that the device knows for another order is asked about', async () => {
    const handheld = aHandheld({ tasks: [task] });
    const container = () => Promise.resolve({ orderId: 'SO-9', closed: false } as never);
    Object.assign(handheld.ports.lookup, { container });
    const desk = await opened(handheld);
    await scan(desk, tote(1));
    expect(runOf(desk)?.message?.key).toBe('tote_in_use');
  });
});
