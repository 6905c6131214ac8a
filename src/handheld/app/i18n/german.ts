import enrol from '../texts/de/enrol.json';
import frame from '../texts/de/frame.json';
import home from '../texts/de/home.json';
import ledger from '../texts/de/ledger.json';
import lookup from '../texts/de/lookup.json';
import pick from '../texts/de/pick.json';
import scanning from '../texts/de/scanning.json';
import settings from '../texts/de/settings.json';
import signIn from '../texts/de/sign-in.json';
import start from '../texts/de/start.json';
import ui from '../texts/de/ui.json';
import words from '../texts/de/words.json';
import type { Texts } from './english.ts';

export const german: Texts = {
  enrol,
  frame,
  home,
  ledger,
  lookup,
  pick,
  scanning,
  settings,
  'sign-in': signIn,
  start,
  ui,
  words,
};
