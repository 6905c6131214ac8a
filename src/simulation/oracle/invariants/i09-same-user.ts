import type { EndChecker } from '../evidence.ts';

/** I9. The user whom the server names is the one who confirmed, whoever was signed in when it was sent. */
export const sameUser: EndChecker = ({ ledger, site }, look) => {
  for (const { mid, userId, movement } of site.journal) {
    const confirmed = ledger.confirmed.get(mid);
    if (!confirmed) continue;
    const named = userId ?? movement.userId;
    look(
      named === confirmed.userId,
      () => `${mid} was confirmed by ${confirmed.userId}, the server says ${named}`,
    );
  }
};
