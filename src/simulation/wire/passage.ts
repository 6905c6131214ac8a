import type { NetAnswer } from '../../handheld/sync/net.ts';
import type { Faults } from '../world/faults.ts';
import type { Chance } from '../world/world.ts';
import type { Radio } from './radio.ts';
import { badGateway, busy, ownProblem, portalPage, tooManyRequests } from './strange-answers.ts';

/** What becomes of one request on its way, decided when it leaves. */
export type Passage = {
  /** Whether the server hears it. */
  arrives: boolean;
  /** Instead of the server's answer, if any: what the device hears. `nothing`: it waits in vain. */
  heard: 'answer' | 'cut_off' | 'nothing' | NetAnswer;
  /** No answer, and the device knows it at once. */
  isRefused: boolean;
  /** The server hears it a second time after so many ms: at once (0) or much later. */
  twinAfterMs: number | null;
  /** How long the way there and back take, ms. */
  thereMs: number;
  backMs: number;
};

const minute = 60_000;

/** Draws what becomes of a request; each class draws from its own stream, whatever the others did. */
export function drawPassage(faults: Faults, chance: Chance, radio: Radio, timeoutMs: number): Passage {
  const passage: Passage = {
    arrives: true,
    heard: 'answer',
    isRefused: false,
    twinAfterMs: null,
    thereMs: chance.between(3, 40),
    backMs: chance.between(3, 40),
  };
  const struck = standing(faults, radio, passage) ?? drawn(faults, chance, radio, passage);
  if (faults.strikes('slow')) {
    passage.thereMs += chance.next() * timeoutMs * 0.7;
    passage.backMs += chance.next() * timeoutMs * 0.7;
  }
  return struck;
}

/** What lies over the way for a while strikes every request. */
function standing(faults: Faults, radio: Radio, passage: Passage): Passage | null {
  switch (radio.state()) {
    case 'open':
      return null;
    case 'hole':
      faults.count('wifi_hole');
      return { ...passage, arrives: false, heard: 'nothing', isRefused: true };
    case 'hanging':
      faults.count('half_open');
      return { ...passage, arrives: false, heard: 'nothing' };
    case 'portal':
      faults.count('captive_portal');
      return { ...passage, arrives: false, heard: portalPage };
  }
}

function drawn(faults: Faults, chance: Chance, radio: Radio, passage: Passage): Passage {
  const patience = () => chance.between(1, 20) * 1000;
  if (faults.strikes('half_open')) {
    radio.hang(chance.between(5, 60) * 1000);
    return { ...passage, arrives: false, heard: 'nothing' };
  }
  if (faults.strikes('captive_portal')) {
    radio.meetPortal(chance.next() * minute);
    return { ...passage, arrives: false, heard: portalPage };
  }
  if (faults.strikes('request_lost')) return { ...passage, arrives: false, heard: 'nothing' };
  if (faults.strikes('too_many_requests'))
    return { ...passage, arrives: false, heard: tooManyRequests(patience()) };
  if (faults.strikes('busy')) return { ...passage, arrives: false, heard: busy(patience()) };
  if (faults.strikes('unauthorized')) return { ...passage, arrives: false, heard: ownProblem(401) };
  if (faults.strikes('bad_gateway')) return { ...passage, arrives: chance.happens(0.5), heard: badGateway };
  if (faults.strikes('server_error'))
    return { ...passage, arrives: chance.happens(0.5), heard: ownProblem(500) };
  if (faults.strikes('response_lost')) return { ...passage, heard: 'nothing' };
  if (faults.strikes('cut_off')) return { ...passage, heard: 'cut_off' };
  if (faults.strikes('duplicated')) return { ...passage, twinAfterMs: 0 };
  if (faults.strikes('late_twin')) return { ...passage, twinAfterMs: chance.between(2, 120) * 1000 };
  return passage;
}
