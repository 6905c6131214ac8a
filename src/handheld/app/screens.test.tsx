import type { i18n } from 'i18next';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { Router } from 'wouter';
import { createHandheldBench, type HandheldBench, memoryLocalStore } from '../../testing/handheld-bench.ts';
import { aPick, aRequest } from '../../testing/journal-bench.ts';
import type { Asn } from '../../shared/domain/asn.ts';
import type { Container } from '../../shared/domain/container.ts';
import type { Work } from '../../shared/domain/task.ts';
import { aTask } from '../../testing/task-rows.ts';
import { aLocation, anOrder, anOrderLine, aProduct, aStock } from '../../testing/warehouse-rows.ts';
import { createSubject } from '../sync/observable.ts';
import type { SyncStatus } from '../sync/sync-status.ts';
import { ScannerProvider } from '../ui/scan-context.tsx';
import type { TaskView } from './core/task-view.ts';
import { HandheldContext } from './core/handheld-context.ts';
import { languages } from './i18n/language.ts';
import { startI18n } from './i18n/start-i18n.ts';
import type { Thing } from './lookup/find-thing.ts';
import { ThingView } from './lookup/thing-view.tsx';
import { NotOpened } from './work/not-opened.tsx';
import { paths } from './paths.ts';
import { Rooms } from './rooms.tsx';
import { Routes } from './routes.tsx';
import { unknownScanner } from '../scanning/wedge/device-profile.ts';
import { SelfTestContext } from './self-test/self-test-context.ts';
import { SelfTestScreen } from './self-test/self-test-screen.tsx';
import { createSelfTestStore } from './self-test/self-test-store.ts';
import { SettingsContext } from './settings/settings-context.ts';
import { createSettingsStore } from './settings/settings-store.ts';
import { SignalsContext } from './signals/signals-context.ts';

const source = {
  subscribe: () => () => undefined,
  subscribeKeys: () => () => undefined,
  typed: () => undefined,
};
const settings = createSettingsStore(memoryLocalStore());
const selfTest = {
  setup: {
    profile: createSubject(unknownScanner),
    learn: () => undefined,
    capture: () => () => undefined,
  },
  store: createSelfTestStore(memoryLocalStore()),
  figures: () => null,
};
const signals = { give: () => undefined };

/** What can be read on a screen before anything is asked of a database. */
function read(
  texts: i18n,
  { handheld }: HandheldBench,
  screen: ReactElement,
  path: string = paths.home,
): string {
  const markup = renderToStaticMarkup(
    <HandheldContext value={handheld}>
      <SettingsContext value={settings}>
        <SignalsContext value={signals}>
          <SelfTestContext value={selfTest}>
            <I18nextProvider i18n={texts}>
              <ScannerProvider source={source}>
                <Router ssrPath={path}>{screen}</Router>
              </ScannerProvider>
            </I18nextProvider>
          </SelfTestContext>
        </SignalsContext>
      </SettingsContext>
    </HandheldContext>,
  );
  return markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

async function during<T>(bench: HandheldBench, doing: Promise<T>): Promise<T> {
  let isDone = false;
  void doing.then(() => (isDone = true));
  for (let turn = 0; turn < 4000 && !isDone; turn += 1) await bench.time.advance(10);
  return doing;
}

async function enrolled(): Promise<HandheldBench> {
  const bench = await createHandheldBench();
  await during(bench, bench.handheld.device.enrol('CODE1234'));
  return bench;
}

async function signedIn(): Promise<HandheldBench> {
  const bench = await enrolled();
  await during(bench, bench.handheld.session.signIn('U-0001', '1111'));
  return bench;
}

/** One movement recorded in a hole of the network. */
async function offline(): Promise<HandheldBench> {
  const bench = await signedIn();
  await bench.time.advance(2000);
  bench.cut('unreachable');
  await bench.handheld.recorder.record(aRequest({ drafts: [aPick({ mid: bench.handheld.ids.next() })] }));
  await bench.time.advance(60_000);
  return bench;
}

/** The server has revoked the device since. */
async function refused(): Promise<HandheldBench> {
  const bench = await offline();
  const { handheld } = bench;
  const status = {
    ...handheld.sync.status.get(),
    connection: 'enrol_again',
    problem: 'enrol_again',
  } as const;
  return {
    ...bench,
    handheld: { ...handheld, sync: { ...handheld.sync, status: createSubject<SyncStatus>(status) } },
  };
}

/** Own work of every kind and work that waits, some of it urgent. */
async function busy(): Promise<HandheldBench> {
  const bench = await signedIn();
  const own = { whose: 'mine', bookmark: null, local: 'untouched' } as const;
  const views = works.flatMap((work, index): TaskView[] => [
    { task: aTask({ taskId: `open ${index}`, work, priority: index }), ...own, whose: 'open' },
    { task: aTask({ taskId: `mine ${index}`, work, shipBy: '2026-11-21T12:00:00.000Z' }), ...own },
    { task: aTask({ taskId: `lost ${index}`, work }), ...own, whose: 'elsewhere', local: 'begun' },
  ]);
  return { ...bench, handheld: { ...bench.handheld, tasks: createSubject<readonly TaskView[]>(views) } };
}

const goods = {
  ...{ product: aProduct({ productId: 'P-1', baseUnit: 'GRM' }), lot: 'L1', expiry: null, serial: null },
  ...({ owner: 'own', condition: 'inspection', quantity: 500 } as const),
};
const works: Work[] = [
  { kind: 'pick', slots: [], lines: [], metres: 0 },
  { kind: 'count', place: 'location:A-01-02-3', productId: null, reason: 'short' },
  { kind: 'count', place: 'location:A-01-02-3', productId: null, reason: 'device_revoked' },
  { ...goods, kind: 'put-back', from: 'lpn:T00000121K', home: null, orderLineId: null },
  { kind: 'putaway', lpn: 'L1', from: 'location:RECV-1', goods: [goods, goods], receiptId: null },
  {
    ...{ kind: 'quality-check', lpn: null, from: 'location:RECV-1', goods: [goods] },
    ...{ supplier: null, purchaseOrderId: null, receiptId: null },
  },
];

const unit = { sscc: '106141412345678908', receivedAt: null };
const asn: Asn = {
  ...{ asnId: 'ASN-1', purchaseOrderId: 'PO-1', supplier: 'Nordmilch', deliveryNote: null, rev: 1 },
  ...{ expectedOn: '2026-11-21', status: 'announced' },
  units: [
    { ...unit, contents: [{ productId: 'P-1', lot: 'L', expiry: '2027-01-01', serials: [], quantity: 3 }] },
    { ...unit, sscc: '106141412345678915', contents: [], receivedAt: '2026-11-21T08:00:00.000Z' },
  ],
};
const pallet: Container = {
  ...{ lpn: 'L1', kind: 'pallet', place: null, orderId: 'SO-1', taskId: null, closed: true, rev: 1 },
  arrival: {
    ...{ receiptId: 'R', purchaseOrderId: 'PO-1', asnId: null, supplier: 'Nordmilch', trackingNumber: '1Z' },
    firstReceivedAt: '2026-11-21T08:00:00.000Z',
  },
};

const stock = [aStock('A-01-02-3', 'P-1', { quantity: 12, allocated: 2 })];
const things: Thing[] = [
  {
    kind: 'product',
    product: aProduct({ productId: 'P-1' }),
    barcode: { code: '1', level: 'case', quantity: 12 },
    stock,
    fields: { lot: 'L1', expiry: '2026-12-31', netWeight: { value: '1.750', unit: 'KGM' } },
  },
  { kind: 'product', product: aProduct({ productId: 'P-1' }), barcode: null, stock: [], fields: {} },
  { kind: 'place', location: aLocation('A-01-02-3', { blocked: true }), stock, containers: [] },
  { kind: 'place', location: aLocation('A-01-02-3'), stock: [], containers: [] },
  { kind: 'container', lpn: 'T00000121K', container: undefined, stock },
  { kind: 'container', lpn: 'L1', container: pallet, stock: [] },
  { kind: 'asn', asn, sscc: null },
  { kind: 'asn', asn, sscc: unit.sscc },
  { kind: 'order', order: anOrder('SO-1'), lines: [anOrderLine('SO-1', 1)] },
  { kind: 'notFound', text: 'SO-9' },
  { kind: 'faulty', reason: 'check_digit', ai: '01', said: ']C1019521', position: 8, length: 1 },
  { kind: 'faulty', reason: 'unknown_ai', ai: null, said: ']C188', position: 3, length: 2 },
  {
    kind: 'doubtful',
    product: 'Oat milk',
    readings: [
      { kind: 'attributes', fields: { lot: 'A77', count: 48 }, doubt: null },
      { kind: 'attributes', fields: { lot: 'A773748' }, doubt: null },
    ],
  },
  { kind: 'labelPart' },
  { kind: 'webAddress' },
  { kind: 'noLookup', text: 'U-0001' },
];

/** A key that was shown instead of its text, a value that was not filled in. */
const noText =
  /\b(?:title|sync|line|status|failure|words|ui|home|frame)[.:][a-z_]+\b|\{\{|undefined|null|NaN|Invalid Date/;

describe.each(languages)('the screens in %s', (language) => {
  let texts: i18n;
  beforeAll(async () => {
    texts = await startI18n(language);
  });

  it.each([
    ['the start', createHandheldBench, paths.start],
    ['enrolment', createHandheldBench, paths.home],
    ['sign-in', enrolled, paths.home],
    ['home', signedIn, paths.home],
    ['home without network', offline, paths.home],
    ['home with much to do', busy, paths.home],
    ['switching users', offline, paths.user],
    ['enrolling again', refused, paths.enrol],
    ['put-backs', signedIn, paths.tasksOf('put-back')],
    ['lists handed over', busy, paths.tasksOf('pick')],
    ['checks', busy, paths.tasksOf('quality-check')],
    ['putaways', busy, paths.tasksOf('putaway')],
    ['counts', busy, paths.tasksOf('count')],
    ['an address that is none', signedIn, '/nowhere'],
  ])('%s says something, and nothing that is not a text', async (_, situation, path) => {
    const text = read(texts, await situation(), <Routes />, path);
    expect(text.length).toBeGreaterThan(10);
    expect(text).not.toMatch(noText);
  });

  it.each([
    ['the ledger', signedIn, paths.ledger],
    ['the ledger without network', offline, paths.ledger],
    ['the ledger of a device that is refused', refused, paths.ledger],
    ['looking up', signedIn, paths.lookup],
    ['the settings', signedIn, paths.settings],
  ])('%s says something, and nothing that is not a text', async (_, situation, path) => {
    const text = read(texts, await situation(), <Rooms />, path);
    expect(text.length).toBeGreaterThan(10);
    expect(text).not.toMatch(noText);
  });

  it('the check of the device says something, and nothing that is not a text', async () => {
    const text = read(texts, await createHandheldBench(), <SelfTestScreen />);
    expect(text.length).toBeGreaterThan(100);
    expect(text).not.toMatch(noText);
  });

  it.each(things.map((thing) => [thing.kind, thing] as const))(
    'a look-up that ends in %s',
    async (_, thing) => {
      const text = read(texts, await signedIn(), <ThingView thing={thing} />);
      expect(text.length).toBeGreaterThan(10);
      expect(text).not.toMatch(noText);
    },
  );

  it.each(['unknown_task', 'not_a_pick_list', 'not_this_work', 'not_mine', 'over'] as const)(
    'work that cannot be opened: %s',
    async (kind) => {
      const screen = <NotOpened failure={{ kind }} onLeave={() => undefined} />;
      const text = read(texts, await signedIn(), screen);
      expect(text.length).toBeGreaterThan(10);
      expect(text).not.toMatch(noText);
    },
  );

  it('the header says how sync stands in three words', async () => {
    expect(read(texts, await offline(), <Routes />)).toMatch(/^Offline 1 (unsent|ungesendet) \d\d:\d\d/);
  });

  it('who switches users reads what is still to be sent, and of whom', async () => {
    expect(read(texts, await offline(), <Routes />, paths.user)).toMatch(/1 (unsent|ungesendete)/);
  });

  it('a device that is refused offers to enrol again and to save what is unsent', async () => {
    const text = read(texts, await refused(), <Rooms />, paths.ledger);
    expect(text).toMatch(/Enrol again|Neu anmelden/);
    expect(text).toMatch(/as a file|als Datei/);
  });
});
