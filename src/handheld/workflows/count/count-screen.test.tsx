import type { i18n } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { countTexts } from '../../../shared/domain/counting/count-message.ts';
import {
  aCountTask,
  aHouseToCount,
  type CountOperator,
  counts,
  nothingMore,
} from '../../../testing/count-scene.ts';
import { countSituations } from '../../../testing/count-situations.ts';
import { gs1, gtin, tote } from '../../../testing/pick-floor.ts';
import { notAText, shownText, stillDesk } from '../../../testing/shown-workflow.tsx';
import { languages } from '../../app/i18n/language.ts';
import { startI18n } from '../../app/i18n/start-i18n.ts';
import { CountScreen } from './count-screen.tsx';
import { countSteps } from './count-step.ts';

describe.each(languages)('the screens in %s', (language) => {
  let texts: i18n;
  beforeAll(async () => {
    texts = await startI18n(language);
  });
  const screen = (operator: CountOperator) =>
    shownText(
      texts,
      <CountScreen
        desk={stillDesk({ snapshot: { value: operator.step(), context: operator.run() } })}
        onLeave={() => undefined}
      />,
    );

  it.each(countSteps)('%s says something, and nothing that is not a text', async (step) => {
    const text = screen(await countSituations[step]());
    expect(text.length).toBeGreaterThan(10);
    expect(text).not.toMatch(notAText);
  });

  it('never tell a known figure, before, between or after the counts', async () => {
    const floor = aHouseToCount();
    for (const row of floor.rows.stock) row.quantity = row.quantity === 24 ? 777 : 888;
    const operator = await counts(floor, aCountTask());
    const seen = [screen(operator)];
    await operator.scan('A-01-01-1', gtin(1), gtin(4));
    seen.push(screen(operator));
    await operator.tap(nothingMore);
    expect(operator.step()).toBe('recounting');
    seen.push(screen(operator));
    await operator.scan(gtin(1), gtin(4));
    await operator.tap(nothingMore);
    expect(operator.step()).toBe('finished');
    seen.push(screen(operator));
    expect(seen.join()).not.toMatch(/777|888/);
  });

  it('offer the lots that are known, and show the one that is counted', async () => {
    const operator = await counts(aHouseToCount(), aCountTask({ place: 'location:A-02-01-1' }));
    await operator.scan('A-02-01-1', gtin(2));
    expect(screen(operator)).toMatch(/L77.*L88/);
    await operator.scan(gs1(2, { lot: 'L77' }));
    expect(screen(operator)).toMatch(/Yoghurt.*L77/);
  });

  it('name what was not seen, containers too', async () => {
    const operator = await counts(aHouseToCount(), aCountTask({ place: 'location:A-05-01-1' }));
    await operator.scan('A-05-01-1');
    await operator.tap(nothingMore);
    expect(screen(operator)).toMatch(new RegExp(`Oat milk.*${tote(1)}`));
  });

  it.each(Object.entries(countTexts))('have a text for %s that needs no other values', (key, values) => {
    const text = ['', '_other']
      .map((plural) => texts.getResource(language, 'count', `message.${key}${plural}`) as unknown)
      .find((one) => typeof one === 'string');
    const needed = [...String(text).matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
    expect(values).toEqual(expect.arrayContaining(needed));
    expect(String(text).length).toBeGreaterThan(2);
    expect(text).toBeDefined();
  });
});
