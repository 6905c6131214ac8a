import type { i18n } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { aCube, aUnit, inUnit } from '../../../testing/carrying-floor.ts';
import { tote } from '../../../testing/pick-floor.ts';
import { aPutawayOperator, type PutawayOperator } from '../../../testing/putaway-operator.ts';
import { atBeginning, situations } from '../../../testing/putaway-situations.ts';
import { notAText, shownText, stillDesk } from '../../../testing/shown-workflow.tsx';
import { aStock } from '../../../testing/warehouse-rows.ts';
import { carryingTexts } from '../../../shared/domain/moving/carrying.ts';
import { proposalReasons } from '../../../shared/domain/putaway/merits.ts';
import { putawayTexts } from '../../../shared/domain/putaway/putaway-texts.ts';
import { languages } from '../../app/i18n/language.ts';
import { startI18n } from '../../app/i18n/start-i18n.ts';
import { PutawayScreen } from './putaway-screen.tsx';
import { putawaySteps } from './putaway-step.ts';

describe.each(languages)('the screens in %s', (language) => {
  let texts: i18n;
  beforeAll(async () => {
    texts = await startI18n(language);
  });
  const screen = ({ step, run }: PutawayOperator) =>
    shownText(
      texts,
      <PutawayScreen
        desk={stillDesk({ snapshot: { value: step, context: run } })}
        onLeave={() => undefined}
      />,
    );

  it.each(putawaySteps)('%s says something, and nothing that is not a text', (step) => {
    const text = screen(situations[step]());
    expect(text.length).toBeGreaterThan(10);
    expect(text).not.toMatch(notAText);
  });

  it('name the unit and where it stands, then the place and why it is the best', () => {
    expect(screen(atBeginning())).toMatch(new RegExp(`RECV-1.*${tote(1)}.*Product 2.*40`));
    const frozen = aCube(2, { temperature: 'frozen' });
    const operator = aPutawayOperator({
      products: [frozen],
      containers: [aUnit(1)],
      stock: [inUnit(1, 'P2')],
    });
    operator.floor.locations = operator.floor.locations.map((location) => ({
      ...location,
      temperature: 'frozen',
    }));
    operator.floor.stock.push(aStock('A-06-04-1', 'P2', { quantity: 30 }));
    const text = screen(operator.scan(tote(1)));
    expect(text).toContain('A-06-04-1');
    expect(text).toMatch(
      /(Same product here|Gleicher Artikel hier).*(Frozen|Tiefgekühlt).*40 (of|von) 100 l/,
    );
  });

  it('say that nothing fits', () => {
    const operator = aPutawayOperator({ products: [aCube(2)], containers: [aUnit(1)], locations: [] });
    operator.floor.stock.push(inUnit(1, 'P2'));
    expect(screen(operator.scan(tote(1)))).toMatch(/no known place fits|kein bekannter Platz passt/);
  });

  it('ask why another place is taken, and what speaks against it', () => {
    const operator = atBeginning().scan(tote(1)).scan('A-06-04-1');
    expect(screen(operator)).toMatch(/A-06-04-1 (instead of|statt) A-02-04-1/);
    expect(screen(operator)).toMatch(/The other is full|Der andere ist voll/);
    expect(screen(operator.scan('QUAR-1'))).toMatch(/Not meant for it|Dafür nicht gedacht/);
  });

  it.each(Object.entries(putawayTexts))('have a text for %s that needs no other values', (key, values) => {
    const area = key in carryingTexts ? 'move' : 'putaway';
    const text: unknown = texts.getResource(language, area, `message.${key}`);
    const needed = [...String(text).matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
    expect(text).toBeTypeOf('string');
    expect(values).toEqual(expect.arrayContaining(needed));
  });

  it.each(proposalReasons)('have words for the reason %s', (reason) => {
    expect(texts.exists(`reason.${reason}`, { ns: 'putaway' })).toBe(true);
  });
});
