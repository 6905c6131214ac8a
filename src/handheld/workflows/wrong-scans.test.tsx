import type { i18n } from 'i18next';
import type { ReactElement } from 'react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Thing, Tone } from '../../shared/domain/turn/message.ts';
import { countSituations } from '../../testing/count-situations.ts';
import { inboundSituations } from '../../testing/inbound-situations.ts';
import { moveSituations } from '../../testing/move-operator.ts';
import { situations as pickSituations } from '../../testing/pick-situations.ts';
import { putBackSituations } from '../../testing/put-back-situations.ts';
import { situations as putawaySituations } from '../../testing/putaway-situations.ts';
import { situations as qualitySituations } from '../../testing/quality-situations.ts';
import { type StrangeScan, strangeScans } from '../../testing/scanned-meanings.ts';
import { notAText, shownText, stillDesk } from '../../testing/shown-workflow.tsx';
import { startI18n } from '../app/i18n/start-i18n.ts';
import { CountScreen } from './count/count-screen.tsx';
import { InboundScreen } from './inbound/inbound-screen.tsx';
import { MoveScreen } from './move/move-screen.tsx';
import { PickScreen } from './pick/pick-screen.tsx';
import { PutBackScreen } from './put-back/put-back-screen.tsx';
import { PutawayScreen } from './putaway/putaway-screen.tsx';
import { QualityCheckScreen } from './quality-check/quality-check-screen.tsx';

/* Every step of every workflow against a code of every meaning that nobody asked for. */

type Said = { key: string; tone: Tone; scanned: { kind: string; name: Thing['name'] } | null };
type Standing = { step: string; run: { message: Said | null } };

type Scanner = { scan(raw: string): unknown };
type AtDesk = Scanner & { step(): string; run(): Standing['run'] };
type Driven = Scanner & { step: string; run: Standing['run'] };
type Receiving = Scanner & { step: string; driven: { run(): Standing['run'] } };

const atDesk = (one: AtDesk): Standing => ({ step: one.step(), run: one.run() });
const driven = ({ step, run }: Driven): Standing => ({ step, run });
const receiving = (one: Receiving): Standing => ({ step: one.step, run: one.driven.run() });

type Case = { at: string; begin(): Promise<{ before: Standing; after(raw: string): Promise<Standing> }> };

/** Where a run is over nothing is said by the rules; the desk and the screen do. */
const ends = ['finished', 'handedOver'];

function casesOf<Operator extends Scanner>(
  name: string,
  situations: Record<string, () => Operator | Promise<Operator>>,
  standing: (operator: Operator) => Standing,
): Case[] {
  return Object.entries(situations)
    .filter(([step]) => !ends.includes(step))
    .map(([step, situation]) => ({
      at: `${name}, ${step}`,
      begin: async () => {
        const operator = await situation();
        const after = async (raw: string) => {
          await operator.scan(raw);
          return standing(operator);
        };
        return { before: standing(operator), after };
      },
    }));
}

const onLeave = () => undefined;
const desk = <Desk,>({ step, run }: Standing): Desk =>
  stillDesk<Desk>({ snapshot: { value: step, context: run } });

const workflows: { name: string; cases: Case[]; screen(standing: Standing): ReactElement }[] = [
  {
    name: 'count',
    cases: casesOf('count', countSituations, atDesk),
    screen: (now) => <CountScreen desk={desk(now)} onLeave={onLeave} />,
  },
  {
    name: 'inbound',
    cases: casesOf('inbound', inboundSituations, receiving),
    screen: (now) => <InboundScreen desk={desk(now)} onLeave={onLeave} />,
  },
  {
    name: 'move',
    cases: casesOf('move', moveSituations, driven),
    screen: (now) => <MoveScreen desk={desk(now)} onLeave={onLeave} />,
  },
  {
    name: 'pick',
    cases: casesOf('pick', pickSituations, driven),
    screen: (now) => <PickScreen desk={desk(now)} onLeave={onLeave} />,
  },
  {
    name: 'put-back',
    cases: casesOf('put-back', putBackSituations, atDesk),
    screen: (now) => <PutBackScreen desk={desk(now)} onLeave={onLeave} />,
  },
  {
    name: 'putaway',
    cases: casesOf('putaway', putawaySituations, driven),
    screen: (now) => <PutawayScreen desk={desk(now)} onLeave={onLeave} />,
  },
  {
    name: 'quality-check',
    cases: casesOf('quality-check', qualitySituations, atDesk),
    screen: (now) => <QualityCheckScreen desk={desk(now)} onLeave={onLeave} />,
  },
];

const meanings = Object.keys(strangeScans) as StrangeScan[];

describe.each(workflows)('a scan that nobody asked for, in $name', ({ cases, screen }) => {
  let texts: i18n;
  beforeAll(async () => {
    texts = await startI18n('en');
  });

  it.each(cases)('is answered in words: $at', async ({ begin }) => {
    const unanswered: string[] = [];
    for (const meaning of meanings) {
      const { before, after } = await begin();
      const now = await after(strangeScans[meaning]);
      const text = shownText(texts, screen(now));
      // A question that now names the code itself has answered it.
      const isAsked = now.run.message === null && text.includes(strangeScans[meaning].replace('(00)', ''));
      const lack = isAsked ? null : lackOf(now, before, text);
      if (lack !== null) unanswered.push(`${meaning}: ${lack}`);
    }
    expect(unanswered).toEqual([]);
  });
});

/** What is missing in the answer to a scan; null where it says all. */
function lackOf({ step, run: { message } }: Standing, before: Standing, text: string): string | null {
  if (notAText.test(text)) return 'a text is missing';
  if (!message) return step === before.step ? 'nothing is said' : null;
  if (message.tone === 'success' || message.tone === 'done') return null;
  const { scanned, key, tone } = message;
  const isNamed = scanned === null || scanned.kind === 'command' || text.includes(scanned.name);
  if (!isNamed) return 'what was scanned is not named';
  if (scanned?.kind === 'faulty' && !/check digit/.test(text)) return 'why the code is not valid is not told';
  const isGeneric = tone === 'error' && key === 'wrong_scan' && !text.includes('Expected: ');
  return isGeneric ? 'what was expected is not told' : null;
}
