import { describe, expect, it } from 'vitest';
import { namedError } from '../../testing/memory-journal-tables.ts';
import { storeFailure } from './store-failure.ts';

describe('what an error of the database means', () => {
  it.each([
    ['a full disk', namedError('QuotaExceededError', 'x'), 'quota'],
    [
      'a full disk that aborted the transaction',
      Object.assign(namedError('AbortError', 'x'), { inner: namedError('QuotaExceededError', 'y') }),
      'quota',
    ],
    [
      'a full disk in the midst of many rows',
      Object.assign(namedError('BulkError', 'x'), { failures: [namedError('QuotaExceededError', 'y')] }),
      'quota',
    ],
    ['a lost backing store', namedError('UnknownError', 'x'), 'broken'],
    ['a closed database', namedError('DatabaseClosedError', 'x'), 'broken'],
  ])('%s', (_, error, kind) => {
    expect(storeFailure(error)?.kind).toBe(kind);
  });

  it('is nothing for a bug', () => {
    expect(storeFailure(new TypeError('x is not a function'))).toBeNull();
    expect(storeFailure('text')).toBeNull();
  });
});
