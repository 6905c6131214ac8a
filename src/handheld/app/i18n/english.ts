import enrol from '../texts/en/enrol.json';
import frame from '../texts/en/frame.json';
import home from '../texts/en/home.json';
import ledger from '../texts/en/ledger.json';
import lookup from '../texts/en/lookup.json';
import pick from '../texts/en/pick.json';
import scanning from '../texts/en/scanning.json';
import settings from '../texts/en/settings.json';
import signIn from '../texts/en/sign-in.json';
import start from '../texts/en/start.json';
import ui from '../texts/en/ui.json';
import words from '../texts/en/words.json';

/** Every text of the handheld by area; the other languages have exactly these keys. */
export const english = {
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
export type Texts = typeof english;
