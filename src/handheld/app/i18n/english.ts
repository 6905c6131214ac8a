import enrol from '../texts/en/enrol.json';
import frame from '../texts/en/frame.json';
import home from '../texts/en/home.json';
import scanning from '../texts/en/scanning.json';
import signIn from '../texts/en/sign-in.json';
import start from '../texts/en/start.json';
import ui from '../texts/en/ui.json';
import words from '../texts/en/words.json';

/** The texts of the first load by area; the other languages have exactly these keys. */
export const english = { enrol, frame, home, scanning, 'sign-in': signIn, start, ui, words };
