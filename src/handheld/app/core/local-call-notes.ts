import type { CallNote, CallNotes } from '../../sync/request-budget.ts';
import type { LocalStore } from './local-store.ts';

const name = 'calls';

/** The calls of the last minute where all tabs find them, also those that are loaded again. */
export const createLocalCallNotes = (local: LocalStore, page: string): CallNotes => ({
  page,
  read: () => {
    const notes = local.get(name);
    return Array.isArray(notes) ? notes.filter(isNote) : [];
  },
  write: (notes) => local.set(name, notes),
});

/** Whatever lies there: another build may have written it. */
const isNote = (note: Partial<CallNote> | null): note is CallNote =>
  typeof note?.page === 'string' && typeof note.wall === 'number' && typeof note.isPull === 'boolean';
