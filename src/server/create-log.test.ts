import { describe, expect, it } from 'vitest';
import { createLog } from './create-log.ts';

function logged(error: Error): Record<string, unknown> {
  const lines: string[] = [];
  const log = createLog({ level: 'info', pretty: false }, { write: (line) => void lines.push(line) });
  log.error({ err: error }, 'request failed');
  return (JSON.parse(lines[0] ?? '{}') as { err: Record<string, unknown> }).err;
}

describe('an error in the log', () => {
  it('says what it was and where, and what caused it', () => {
    const error = new Error('the desk is closed', { cause: new Error('no key') });
    expect(logged(error)).toMatchObject({
      type: 'Error',
      message: 'the desk is closed',
      stack: expect.stringContaining('create-log.test.ts'),
      cause: { message: 'no key' },
    });
  });

  it('of the database names the rule that was broken, and not the row', () => {
    const error = Object.assign(
      new Error('duplicate key value violates unique constraint "users_by_badge"'),
      {
        code: '23505',
        constraint: 'users_by_badge',
        detail: 'Key (name)=(Maria Lopez) already exists.',
        where: 'row of Maria Lopez',
      },
    );
    expect(logged(error)).toMatchObject({ code: '23505', constraint: 'users_by_badge' });
    expect(JSON.stringify(logged(error))).not.toContain('Maria');
  });

  it('about a value does not tell the value', () => {
    const error = Object.assign(new Error('invalid input syntax for type uuid: "Maria Lopez"'), {
      code: '22P02',
    });
    expect(logged(error)).toMatchObject({ message: 'invalid input syntax for type uuid' });
    expect(JSON.stringify(logged(error))).not.toContain('Maria');
  });
});
