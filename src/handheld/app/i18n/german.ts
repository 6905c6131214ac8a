import enrol from '../texts/de/enrol.json';
import frame from '../texts/de/frame.json';
import home from '../texts/de/home.json';
import scanning from '../texts/de/scanning.json';
import signIn from '../texts/de/sign-in.json';
import start from '../texts/de/start.json';
import ui from '../texts/de/ui.json';
import words from '../texts/de/words.json';
import type { english } from './english.ts';

export const german: typeof english = { enrol, frame, home, scanning, 'sign-in': signIn, start, ui, words };
