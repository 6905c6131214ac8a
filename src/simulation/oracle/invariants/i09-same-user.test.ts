import { describe, expect, it } from 'vitest';
import { confirmedOf, enteredOf, evidenceOf, pickOf, wrongBy } from '../../../testing/made-up-evidence.ts';
import { sameUser } from './i09-same-user.ts';

const sentAs = (userId: string) => {
  const evidence = evidenceOf({ journal: [enteredOf(pickOf('m-1'), { userId })] });
  evidence.ledger.confirmed.set(...confirmedOf(pickOf('m-1'), { userId: 'U-1' }));
  return wrongBy(sameUser, evidence);
};

describe('I9, the same user', () => {
  it('is kept by a movement of the one who confirmed it', () => {
    expect(sentAs('U-1')).toEqual([]);
  });

  it('notices work that was given to whoever was signed in later', () => {
    expect(sentAs('U-2')).toEqual(['m-1 was confirmed by U-1, the server says U-2']);
  });
});
