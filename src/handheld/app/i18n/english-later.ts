import ledger from '../texts/en/ledger.json';
import lookup from '../texts/en/lookup.json';
import pick from '../texts/en/pick.json';
import settings from '../texts/en/settings.json';

/** The texts of what is fetched after the first screen: see parts.ts. */
export const englishLater = { ledger, lookup, pick, settings };
