import { expect, it } from 'vitest';
import { aPickLine, aPickTask, aProduct, gtin, tote } from '../../../testing/pick-floor.ts';
import { aHandheld } from '../../../testing/pick-ports.ts';
import { openPick } from './open-pick.ts';

/** The lot of the line and its day, with the separator between them lost. */
const swallowed = `]C101${gtin(1)}10L7717261231`;

async function atTheGoods() {
  const product = aProduct(1, { tracking: { lot: true, expiry: true, serial: false } });
  const task = aPickTask([aPickLine(1, { product, lot: 'L77', expiry: '2026-12-31' }), aPickLine(2)]);
  const handheld = aHandheld({ tasks: [task] });
  const opened = await openPick(handheld.ports, 'T-1');
  if (!opened.ok) throw new Error(opened.failure.kind);
  const desk = opened.value;
  const scan = async (...raws: string[]) => {
    for (const raw of raws) desk.scan({ raw, symbology: null, source: 'wedge' });
    await desk.settled();
  };
  await scan(tote(1), 'A-01-01-1');
  const picks = () => handheld.recorder.drafts.filter(({ type }) => type === 'pick').map(({ body }) => body);
  const step = () => desk.session.getState().snapshot?.value;
  return { desk, scan, picks, step };
}

it('a code that lost its separator is asked about, with the lot of the line first', async () => {
  const { desk, scan, picks, step } = await atTheGoods();
  await scan(swallowed);
  expect([picks(), step()]).toEqual([[], 'identifying']);
  expect(desk.asked.getState()?.choices).toMatchObject([
    { way: 'split', isKnown: true, reading: { fields: { lot: 'L77', expiry: '2026-12-31' } } },
    { way: 'whole', isKnown: false, reading: { fields: { lot: 'L7717261231' } } },
  ]);
});

it.each(['CMD-YES', 'CMD-1'])(
  '%s takes it for the lot of the line, with the scan as it came',
  async (answer) => {
    const { scan, picks } = await atTheGoods();
    await scan(swallowed, answer);
    expect(picks()).toMatchObject([{ lot: 'L77', expiry: '2026-12-31' }]);
    expect(JSON.stringify(picks())).toContain(swallowed);
  },
);

it('as another lot it is what another lot always is: one more question', async () => {
  const { desk, scan, picks, step } = await atTheGoods();
  await scan(swallowed);
  desk.asked.answer('whole');
  await desk.settled();
  expect([picks(), step()]).toEqual([[], 'confirmingLot']);
});

it('the command no leaves it, and the label that was read whole is taken at once', async () => {
  const { desk, scan, picks } = await atTheGoods();
  await scan(swallowed, 'CMD-NO');
  expect([desk.asked.getState(), picks()]).toEqual([null, []]);
  await scan(`]C101${gtin(1)}10L77\u001d17261231`);
  expect(picks()).toMatchObject([{ lot: 'L77', expiry: '2026-12-31' }]);
});
