import type { i18n } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { returnTexts } from '../../../shared/domain/returning/return-message.ts';
import { gtin, tote } from '../../../testing/pick-floor.ts';
import {
  aHouseToPutBack,
  aPutBackTask,
  type PutBackOperator,
  putsBack,
} from '../../../testing/put-back-scene.ts';
import { putBackSituations } from '../../../testing/put-back-situations.ts';
import { notAText, shownText, stillDesk } from '../../../testing/shown-workflow.tsx';
import { languages } from '../../app/i18n/language.ts';
import { startI18n } from '../../app/i18n/start-i18n.ts';
import { PutBackScreen } from './put-back-screen.tsx';
import { putBackSteps } from './put-back-step.ts';

describe.each(languages)('the screens in %s', (language) => {
  let texts: i18n;
  beforeAll(async () => {
    texts = await startI18n(language);
  });
  const screen = (operator: PutBackOperator) =>
    shownText(
      texts,
      <PutBackScreen
        desk={stillDesk({ snapshot: { value: operator.step(), context: operator.run() } })}
        onLeave={() => undefined}
      />,
    );

  it.each(putBackSteps)('%s says something, and nothing that is not a text', async (step) => {
    const text = screen(await putBackSituations[step]());
    expect(text.length).toBeGreaterThan(10);
    expect(text).not.toMatch(notAText);
  });

  it('name the goods, where they lie and where they go, with the reason', async () => {
    const operator = await putsBack(aHouseToPutBack(), aPutBackTask());
    expect(screen(operator)).toMatch(/Oat milk/);
    await operator.scan(gtin(1));
    expect(screen(operator)).toMatch(/A-03-01-1.*Oat milk/);
    expect(screen(operator)).toMatch(/Came from there|Kam von dort/);
  });

  it('say what was scanned and what was expected', async () => {
    const operator = await putsBack(aHouseToPutBack(), aPutBackTask());
    await operator.scan(gtin(4));
    expect(screen(operator)).toMatch(/Tea.*(Expected|Erwartet): Oat milk/);
    await operator.scan(tote(6));
    expect(screen(operator)).toContain(tote(1));
  });

  it.each(Object.entries(returnTexts))('have a text for %s that needs no other values', (key, values) => {
    const text = String(texts.getResource(language, 'put-back', `message.${key}`));
    const needed = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
    expect(values).toEqual(expect.arrayContaining(needed));
    expect(text.length).toBeGreaterThan(2);
  });
});
