import type { i18n } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { gtin, tote } from '../../../testing/pick-floor.ts';
import { aMover, type MoveOperator, moveSituations } from '../../../testing/move-operator.ts';
import { notAText, shownText, stillDesk } from '../../../testing/shown-workflow.tsx';
import { moveTexts } from '../../../shared/domain/moving/move-texts.ts';
import { placeRules } from '../../../shared/domain/moving/place-rules.ts';
import { languages } from '../../app/i18n/language.ts';
import { startI18n } from '../../app/i18n/start-i18n.ts';
import { MoveScreen } from './move-screen.tsx';
import { moveSteps } from './move-step.ts';

describe.each(languages)('the screens in %s', (language) => {
  let texts: i18n;
  beforeAll(async () => {
    texts = await startI18n(language);
  });
  const screen = ({ step, run }: MoveOperator) =>
    shownText(
      texts,
      <MoveScreen desk={stillDesk({ snapshot: { value: step, context: run } })} onLeave={() => undefined} />,
    );

  it.each(moveSteps)('%s says something, and nothing that is not a text', (step) => {
    const text = screen(moveSituations[step]());
    expect(text.length).toBeGreaterThan(10);
    expect(text).not.toMatch(notAText);
  });

  it('name the container with what is in it, and the place that is in question', () => {
    const operator = aMover().scan(tote(1));
    expect(screen(operator)).toMatch(/RECV-1.*Product 1.*20/);
    expect(screen(operator.scan('A-09-09-9'))).toMatch(/A-09-09-9.*(does not know|kennt)/);
  });

  it('offer the lots that a scan may mean', () => {
    expect(screen(aMover().scan('A-02-04-1').scan(gtin(3)))).toMatch(/L1.*12.*L2.*8/);
  });

  it.each(Object.entries(moveTexts))('have a text for %s that needs no other values', (key, values) => {
    expect(values).toEqual(expect.arrayContaining(neededBy(texts, language, `message.${key}`)));
  });

  it.each(Object.keys(placeRules))('have words for the broken rule %s', (rule) => {
    expect(texts.exists(`broken.${rule}`, { ns: 'move' })).toBe(true);
  });
});

function neededBy(texts: i18n, language: string, key: string): (string | undefined)[] {
  const text: unknown = texts.getResource(language, 'move', key);
  if (typeof text !== 'string') throw new Error(`no text for ${key}`);
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
}
