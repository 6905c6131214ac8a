import type { i18n } from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../app/i18n/language.ts';
import { startI18n } from '../../app/i18n/start-i18n.ts';
import { ScannerProvider } from '../../ui/scan-context.tsx';
import { aPickLine, aPickTask, aProduct, gtin, tote } from '../../../testing/pick-floor.ts';
import { aPickOperator, type PickOperator } from '../../../testing/pick-operator.ts';
import { situations } from '../../../testing/pick-situations.ts';
import { messageValues } from '../../../shared/domain/pick/pick-message.ts';
import { type SessionState } from '../saved-session.ts';
import type { PickDesk } from './pick-desk.ts';
import { PickScreen } from './pick-screen.tsx';
import { pickSteps } from './pick-step.ts';
import type { PickSnapshot } from './pick-workflow.ts';

const idle = { subscribe: () => () => undefined };
const source = { ...idle, subscribeKeys: () => () => undefined, typed: () => undefined };

function shown(texts: i18n, state: Partial<SessionState<PickSnapshot>>): string {
  const current = { phase: 'idle', failure: null, snapshot: null, ...state };
  const desk = {
    session: { ...idle, getState: () => current, retry: () => undefined },
    asked: { ...idle, getState: () => null },
  } as unknown as PickDesk;
  const markup = renderToStaticMarkup(
    <I18nextProvider i18n={texts}>
      <ScannerProvider source={source as never}>
        <PickScreen desk={desk} onLeave={() => undefined} />
      </ScannerProvider>
    </I18nextProvider>,
  );
  return markup.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
}

const snapshotOf = ({ step, run }: PickOperator) => ({ value: step, context: run }) as PickSnapshot;

describe.each(languages)('the screens in %s', (language) => {
  let texts: i18n;
  beforeAll(async () => {
    texts = await startI18n(language);
  });
  const screen = (operator: PickOperator) => shown(texts, { snapshot: snapshotOf(operator) });

  it.each(pickSteps)('%s says something, and nothing that is not a text', (step) => {
    const text = screen(situations[step]());
    expect(text.length).toBeGreaterThan(10);
    expect(text).not.toMatch(/\b(?:title|prompt|problem|reason|message|words|amount|ui)[.:]\w/);
    expect(text).not.toMatch(/\{\{|undefined|null|NaN/);
  });

  it('name place, product and quantity on the way', () => {
    const lines = [aPickLine(1, { quantity: 27, product: aProduct(1, { name: 'Oat milk' }) }), aPickLine(2)];
    const text = screen(aPickOperator(aPickTask(lines)).scan(tote(1)));
    expect(text).toContain('A-01-01-1');
    expect(text).toContain('Oat milk');
    expect(text).toMatch(/2 (cases|Kartons) \+ 3/);
    expect(text).toMatch(/27 /);
  });

  it('say what was scanned and what was expected', () => {
    const text = screen(
      aPickOperator(aPickTask([aPickLine(1), aPickLine(2)]))
        .scan(tote(1))
        .scan('B-02-01-1'),
    );
    expect(text).toContain('B-02-01-1');
    expect(text).toMatch(/(Expected|Erwartet).*A-01-01-1/);
  });

  it('tell of a cancellation with the name of the goods', () => {
    const operator = aPickOperator(aPickTask([aPickLine(1), aPickLine(2)])).scan(tote(1));
    expect(screen(operator.hears({ type: 'line.cancelled', pickLineIds: ['L-2'] }))).toContain('Product 2');
  });

  it('show nothing of a cancelled line as something to pick', () => {
    const operator = aPickOperator(aPickTask([aPickLine(1), aPickLine(2)]))
      .scan(tote(1))
      .scan('A-01-01-1');
    operator.hears({ type: 'line.cancelled', pickLineIds: ['L-1'] }).tap({ type: 'notice.seen' });
    const text = screen(operator);
    expect(text).not.toContain('Product 1');
    expect(text).toContain('A-02-01-1');
  });

  it('block when a step could not be stored', () => {
    const snapshot = snapshotOf(situations.locating());
    expect(shown(texts, { phase: 'blocked', failure: { kind: 'storage_full' }, snapshot })).toMatch(
      /Not saved|Nicht gespeichert/,
    );
  });

  it('wait while a list is opened, and say when it was ended elsewhere', () => {
    expect(shown(texts, {})).toMatch(/Opening|geöffnet/);
    expect(shown(texts, { phase: 'elsewhere' })).toMatch(/another window|anderen Fenster/);
  });

  it.each(Object.entries(messageValues))(
    'have a text for %s that needs no other values than it gets',
    (key, values) => {
      const text = String(texts.getResource(language, 'pick', `message.${key}`));
      const needed = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
      expect(values).toEqual(expect.arrayContaining(needed));
      expect(text.length).toBeGreaterThan(2);
    },
  );
});

describe('a picked line', () => {
  it('is told on the screen of the next', async () => {
    const operator = aPickOperator(aPickTask([aPickLine(1), aPickLine(2)]))
      .scan(tote(1))
      .scan('A-01-01-1');
    const text = shown(await startI18n('en'), { snapshot: snapshotOf(operator.scan(gtin(1))) });
    expect(text).toContain('3 × Product 1 in slot 1');
  });
});
