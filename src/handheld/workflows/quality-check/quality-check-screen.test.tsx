import type { i18n } from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../app/i18n/language.ts';
import { startI18n } from '../../app/i18n/start-i18n.ts';
import { ScannerProvider } from '../../ui/scan-context.tsx';
import { gtin } from '../../../testing/pick-floor.ts';
import { aCheckTask, aQualityFloor, plate, someGoods } from '../../../testing/quality-floor.ts';
import { type Checker, checksGoods } from '../../../testing/quality-scene.ts';
import { situations } from '../../../testing/quality-situations.ts';
import { checkTexts } from '../../../shared/domain/quality/check/check-texts.ts';
import { checkKinds } from '../../../shared/domain/quality/checklist.ts';
import { QualityCheckScreen } from './quality-check-screen.tsx';
import { qualityCheckSteps } from './quality-check-step.ts';

const idle = { subscribe: () => () => undefined };
const source = { ...idle, subscribeKeys: () => () => undefined, typed: () => undefined };

function shown(texts: i18n, { desk }: Pick<Checker, 'desk'>): string {
  const markup = renderToStaticMarkup(
    <I18nextProvider i18n={texts}>
      <ScannerProvider source={source as never}>
        <QualityCheckScreen desk={desk} onLeave={() => undefined} />
      </ScannerProvider>
    </I18nextProvider>,
  );
  return markup.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
}

/** Yoghurt at the `n`th of its questions, which are of every kind. */
async function atQuestion(n: number): Promise<Checker> {
  const goods = [someGoods(2, 40, { lot: 'L1', expiry: '2027-01-31' })];
  const checker = await checksGoods(aQualityFloor(), aCheckTask({ lpn: plate(2), goods }));
  await checker.scan(plate(2), gtin(2), gtin(2));
  for (const value of ['yes', '6', '100', '4', '2027-01-31'].slice(0, n)) await checker.answer(value);
  return checker;
}

describe.each(languages)('the screens in %s', (language) => {
  let texts: i18n;
  beforeAll(async () => {
    texts = await startI18n(language);
  });
  /** Keys without a text, values without a word, and screens that say nothing. */
  const faultsOf = (text: string): string[] => [
    ...(text.length > 10 ? [] : ['says nothing']),
    ...(text.match(
      /\b(?:title|prompt|problem|reason|message|item|part|sample|disposition|words|ui)[.:]\w+/g,
    ) ?? []),
    ...(text.match(/\{\{|undefined|null|NaN/g) ?? []),
  ];

  it.each(qualityCheckSteps)('%s says something, and nothing that is not a text', async (step) => {
    expect(faultsOf(shown(texts, await situations[step]()))).toEqual([]);
  });

  it.each(checkKinds.map((kind, n) => [kind, n] as const))(
    'a question of kind %s is asked in the words of the site',
    async (_, n) => {
      const text = shown(texts, await atQuestion(n));
      expect(faultsOf(text)).toEqual([]);
      expect(text).toMatch(language === 'en' ? /About \w+/ : /Zu \w+/);
    },
  );

  it('show sample, allowed defects and the reason of a sharper inspection', async () => {
    const checker = await checksGoods(aQualityFloor({ mode: 'tightened' }), aCheckTask());
    await checker.scan(plate(1));
    const text = shown(texts, checker);
    expect(text).toMatch(/50/);
    expect(text).toMatch(/500/);
    expect(text).toMatch(/Tightened|Verschärft/);
  });

  it('show limits in the unit of the question', async () => {
    expect(shown(texts, await atQuestion(3))).toMatch(/2 (to|bis) 7 °C/);
    expect(shown(texts, await atQuestion(2))).toMatch(/98 (to|bis) 102 mm/);
  });

  it('show the running verdict of the defects', async () => {
    const checker = await situations.countingDefects();
    await checker.tap({ type: 'defect.found' });
    expect(shown(texts, checker)).toMatch(/1 (of at most|von höchstens) 0/);
  });

  it('say what was scanned and what was expected', async () => {
    const checker = await situations.identifying();
    await checker.scan(plate(1));
    const text = shown(texts, checker);
    expect(text).toContain(plate(1));
    expect(text).toMatch(new RegExp(`(Expected|Erwartet).*${plate(2)}`));
  });

  it.each(Object.entries(checkTexts))(
    'have a text for %s that needs no other values than it gets',
    (key, values) => {
      const text = String(texts.getResource(language, 'quality-check', `message.${key}`));
      const needed = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
      expect(values).toEqual(expect.arrayContaining(needed));
      expect(text.length).toBeGreaterThan(2);
    },
  );
});
