import { describe, expect, it } from 'vitest';
import { aPurchaseOrder, caseCode, plate } from '../../../testing/inbound-floor.ts';
import { aDock, type TestDock } from '../../../testing/inbound-ports.ts';
import { gtin } from '../../../testing/pick-floor.ts';
import type { ScanRecord } from '../../../shared/domain/scan-record.ts';
import { type InboundDesk, openInbound } from './open-inbound.ts';
import type { InboundPorts } from './ports.ts';

const wedge = (raw: string): ScanRecord => ({ raw, symbology: null, source: 'wedge' });

async function opened({ ports }: TestDock): Promise<InboundDesk> {
  const result = await openInbound(ports);
  if (!result.ok) throw new Error(result.failure.kind);
  await result.value.settled();
  return result.value;
}

async function scan(desk: InboundDesk, ...raws: string[]): Promise<void> {
  for (const raw of raws) desk.scan(wedge(raw));
  await desk.settled();
}

const stepOf = (desk: InboundDesk) => desk.session.getState().snapshot?.value;
const stateOf = (desk: InboundDesk) => desk.session.getState().snapshot?.context.state;
const deeds = ({ recorder }: TestDock) => recorder.drafts.map(({ type, body }) => body.receiptStep ?? type);

describe('opening receiving', () => {
  it('offers what is expected, and records nothing before something is chosen', async () => {
    const dock = aDock();
    const desk = await opened(dock);
    expect(stateOf(desk)?.expected.map(({ purchaseOrderId }) => purchaseOrderId)).toEqual([
      'PO-100001',
      'PO-100002',
    ]);
    expect([stepOf(desk), deeds(dock)]).toEqual(['choosing', []]);
  });

  it('knows no tasks', async () => {
    const { ports } = aDock();
    expect(await openInbound(ports, 'T-1')).toEqual({ ok: false, failure: { kind: 'unknown_task' } });
  });

  it('takes fast scans in order and loses none', async () => {
    const dock = aDock();
    const desk = await opened(dock);
    await scan(desk, 'PO-100001', plate(1), 'RECV-1', gtin(1), caseCode(1), gtin(4), plate(1));
    expect(deeds(dock)).toEqual(['opened', 'arrived', 'receive', 'receive']);
    expect(stateOf(desk)?.received.map(({ quantity }) => quantity)).toEqual([13, 1]);
  });

  it('goes on where it was left, on the same receipt', async () => {
    const dock = aDock();
    const before = await opened(dock);
    await scan(before, 'PO-100001', plate(1), 'RECV-1', gtin(1));
    before.close();
    const desk = await opened(dock);
    expect(stepOf(desk)).toBe('confirming');
    await scan(desk, plate(1));
    expect(new Set(dock.recorder.drafts.map(({ body }) => body.receiptId)).size).toBe(1);
  });

  it('in two tabs at once is one run', async () => {
    const dock = aDock();
    const here = await opened(dock);
    await scan(here, 'PO-100001');
    const there = await opened(dock);
    await scan(here, plate(1), 'RECV-1', gtin(1));
    await scan(there, plate(2));
    expect(stepOf(there)).toBe('confirming');
    await scan(there, plate(1));
    expect(deeds(dock)).toEqual(['opened', 'arrived', 'receive']);
  });
});

describe('two operators on one order, both without network', () => {
  it('each count what they know, and merge when each hears of the other', async () => {
    const [first, second] = [aDock(), aDock()];
    const [here, there] = [await opened(first), await opened(second)];
    await scan(here, 'PO-100001', plate(1), 'RECV-1', caseCode(1), plate(1));
    await scan(there, 'PO-100001', plate(2), 'RECV-2', ...Array.from({ length: 8 }, () => gtin(1)), plate(2));
    expect(stateOf(there)?.received).toMatchObject([{ productId: 'P-1001', quantity: 8 }]);
    const [line, ...lines] = aPurchaseOrder().lines;
    second.knows.orders = [
      aPurchaseOrder({ status: 'receiving', lines: [{ ...line!, received: 20 }, ...lines] }),
    ];
    second.changes();
    await there.settled();
    expect(stateOf(there)?.receipt?.lines[0]).toMatchObject({ expected: 16, received: 12 });
  });
});

describe('the office', () => {
  it('is heard while the order is being received', async () => {
    const dock = aDock();
    const desk = await opened(dock);
    await scan(desk, 'PO-100001', plate(1), 'RECV-1');
    dock.knows.orders = [aPurchaseOrder({ status: 'cancelled' })];
    dock.changes();
    await desk.settled();
    expect(desk.session.getState().snapshot?.context.message?.key).toBe('order_cancelled');
    expect(dock.heard.at(-1)).toBe('cancelled');
  });

  it('changes what can be chosen', async () => {
    const dock = aDock();
    const desk = await opened(dock);
    dock.knows.orders = [];
    dock.changes();
    dock.changes();
    await desk.settled();
    expect(stateOf(desk)?.expected).toEqual([]);
  });

  it('is not heard any more once the desk is closed', async () => {
    const dock = aDock();
    const desk = await opened(dock);
    desk.close();
    dock.knows.orders = [];
    dock.changes();
    await desk.settled();
    expect(stateOf(desk)?.expected).toHaveLength(2);
  });
});

describe('a device that cannot', () => {
  const fails = () => Promise.reject(new Error('no database'));

  it('store, says so, keeps what was done, and stores it once when it can again', async () => {
    const dock = aDock();
    const desk = await opened(dock);
    await scan(desk, 'PO-100001', plate(1), 'RECV-1', gtin(1));
    dock.recorder.failNext({ kind: 'storage_full' });
    await scan(desk, plate(1));
    expect([desk.session.getState().failure?.kind, deeds(dock)]).toEqual([
      'storage_full',
      ['opened', 'arrived'],
    ]);
    desk.session.retry();
    await desk.settled();
    expect(deeds(dock)).toEqual(['opened', 'arrived', 'receive']);
  });

  it('say whether it stored, records it once', async () => {
    const dock = aDock();
    const desk = await opened(dock);
    await scan(desk, 'PO-100001', plate(1), 'RECV-1', gtin(1));
    dock.recorder.loseNextAnswer();
    await scan(desk, plate(1));
    desk.session.retry();
    await desk.settled();
    expect([stepOf(desk), deeds(dock)]).toEqual(['receiving', ['opened', 'arrived', 'receive']]);
  });

  it.each<[string, Parameters<typeof aDock>[0]]>([
    ['say what is expected', { expected: fails }],
    ['name its stations', { receiveStations: fails }],
    ['read orders', { purchaseOrder: fails }],
    ['read suppliers', { supplier: fails }],
    ['read inspection states', { inspectionState: fails }],
    ['give plates', { nextPlate: fails }],
  ])('%s receives all the same', async (_, ports) => {
    const dock = aDock(ports);
    const desk = await opened(dock);
    await scan(desk, 'PO-100001');
    desk.send({ type: 'plate.taken' });
    await scan(desk, plate(1), 'RECV-1', gtin(1), plate(1));
    expect(deeds(dock)).toContain('receive');
  });

  it('look anything up receives by codes alone', async () => {
    const dock = aDock();
    const lookup = Object.fromEntries(Object.keys(dock.ports.lookup).map((name) => [name, fails]));
    dock.ports.lookup = lookup as unknown as InboundPorts['lookup'];
    const desk = await opened(dock);
    await scan(desk, 'PO-100001', plate(1), 'RECV-1', gtin(1), plate(1));
    expect(dock.recorder.drafts.at(-1)?.body).toMatchObject({ productId: gtin(1), quantity: 1 });
  });

  it('take plates twice: every tap takes the next number of the block', async () => {
    const dock = aDock();
    const desk = await opened(dock);
    await scan(desk, 'PO-100001');
    desk.send({ type: 'plate.taken' });
    await desk.settled();
    const first = stateOf(desk)?.unit?.lpn;
    desk.send({ type: 'step.undone' });
    desk.send({ type: 'plate.taken' });
    await desk.settled();
    expect([first, stateOf(desk)?.unit?.lpn]).toEqual([plate(501), plate(502)]);
  });
});
