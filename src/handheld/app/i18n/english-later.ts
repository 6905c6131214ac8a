import code from '../texts/en/code.json';
import count from '../texts/en/count.json';
import inbound from '../texts/en/inbound.json';
import move from '../texts/en/move.json';
import putBack from '../texts/en/put-back.json';
import putaway from '../texts/en/putaway.json';
import qualityCheck from '../texts/en/quality-check.json';
import ledger from '../texts/en/ledger.json';
import lookup from '../texts/en/lookup.json';
import photo from '../texts/en/photo.json';
import pick from '../texts/en/pick.json';
import selfTest from '../texts/en/self-test.json';
import settings from '../texts/en/settings.json';
import workflow from '../texts/en/workflow.json';

/** The texts of what is fetched after the first screen: see parts.ts. */
export const englishLater = {
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
