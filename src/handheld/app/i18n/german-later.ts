import code from '../texts/de/code.json';
import count from '../texts/de/count.json';
import inbound from '../texts/de/inbound.json';
import move from '../texts/de/move.json';
import putBack from '../texts/de/put-back.json';
import putaway from '../texts/de/putaway.json';
import qualityCheck from '../texts/de/quality-check.json';
import ledger from '../texts/de/ledger.json';
import lookup from '../texts/de/lookup.json';
import photo from '../texts/de/photo.json';
import pick from '../texts/de/pick.json';
import selfTest from '../texts/de/self-test.json';
import settings from '../texts/de/settings.json';
import workflow from '../texts/de/workflow.json';
import type { englishLater } from './english-later.ts';

export const germanLater: typeof englishLater = {
  code,
  count,
  inbound,
  move,
  'put-back': putBack,
  putaway,
  'quality-check': qualityCheck,
  ledger,
  lookup,
  photo,
  pick,
  'self-test': selfTest,
  settings,
  workflow,
};
