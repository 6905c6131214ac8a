import type { i18n } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { inboundSteps } from '../../../shared/domain/inbound/inbound-step.ts';
import { inboundTexts } from '../../../shared/domain/inbound/inbound-texts.ts';
import { caseCode, plate, ssccLabel } from '../../../testing/inbound-floor.ts';
import { anInboundOperator, type InboundOperator } from '../../../testing/inbound-operator.ts';
import { inboundSituations } from '../../../testing/inbound-situations.ts';
import { gs1, gtin } from '../../../testing/pick-floor.ts';
import { notAText, shownText, stillDesk } from '../../../testing/shown-workflow.tsx';
import { languages } from '../../app/i18n/language.ts';
import { startI18n } from '../../app/i18n/start-i18n.ts';
import { InboundScreen } from './inbound-screen.tsx';

const atUnit = () => anInboundOperator().scan('PO-100001', plate(1), 'RECV-1');

describe.each(languages)('the screens in %s', (language) => {
  let texts: i18n;
  beforeAll(async () => {
    texts = await startI18n(language);
  });
  const screen = ({ step, driven }: InboundOperator) =>
    shownText(
      texts,
      <InboundScreen
        desk={stillDesk({ snapshot: { value: step, context: driven.run() } })}
        onLeave={() => undefined}
      />,
    );

  it.each(inboundSteps)('%s says something, and nothing that is not a text', async (step) => {
    const text = screen(await inboundSituations[step]());
    expect(text.length).toBeGreaterThan(10);
    expect(text).not.toMatch(notAText);
  });

  it('name what is in hand, how it stands to the order, and what becomes of it', async () => {
    expect(screen(await (await atUnit()).scan(caseCode(4)))).toMatch(
      /12 (of|von) 12.*(will be checked|wird geprüft)/,
    );
  });

  it('say at once what is too much, what is too old, and by how much', async () => {
    const operator = await (await atUnit()).scan(caseCode(1), caseCode(1));
    expect(screen(operator)).toMatch(/8 (more than ordered|mehr als bestellt)/);
    await operator.scan(gs1(2, { lot: 'L1', expiry: '261120' }));
    expect(screen(operator)).toMatch(/(Expired on|Abgelaufen am).*2026/);
  });

  it('show what a unit is announced with', async () => {
    expect(screen(await anInboundOperator().scan(ssccLabel(1)))).toMatch(/24.*Product 1.*2.*Product 3/);
  });

  it('close with expected against received in words', async () => {
    const operator = await (await atUnit()).scan(gtin(1), gtin(77), plate(1));
    const text = screen(operator.tap({ type: 'closing.asked' }));
    expect(text).toMatch(/1 (of|von) 16/);
    expect(text).toMatch(/15 (missing|fehlen)/);
    expect(text).toMatch(/not on the order|nicht bestellt/);
  });

  it('say what was scanned where it is wrong', async () => {
    expect(screen(await (await atUnit()).scan('SO-100001'))).toContain('SO-100001');
  });

  it.each(Object.entries(inboundTexts))('have a text for %s that needs no other values', (key, values) => {
    const text = String(texts.getResource(language, 'inbound', `message.${key}`));
    const needed = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
    expect(values).toEqual(expect.arrayContaining(needed));
    expect(text.length).toBeGreaterThan(2);
  });
});
