import ledger from '../texts/de/ledger.json';
import lookup from '../texts/de/lookup.json';
import pick from '../texts/de/pick.json';
import settings from '../texts/de/settings.json';
import type { englishLater } from './english-later.ts';

export const germanLater: typeof englishLater = { ledger, lookup, pick, settings };
