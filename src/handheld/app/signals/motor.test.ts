import { describe, expect, test } from 'vitest';
import { createManualClock } from '../../../testing/manual-clock.ts';
import { createMotor } from './motor.ts';
import { vibrations } from './tones.ts';

function createHand() {
  const clock = createManualClock();
  const felt: number[][] = [];
  return { clock, felt, motor: createMotor(clock.clock, (pattern) => felt.push(pattern) > 0) };
}

describe('the motor', () => {
  test('takes a worse signal at once', () => {
    const { motor, felt } = createHand();
    motor('success');
    motor('error');
    expect(felt).toEqual([vibrations.success, vibrations.error]);
  });

  test('finishes an error before it says that something went well', async () => {
    const { motor, felt, clock } = createHand();
    motor('error');
    await clock.advance(300);
    motor('success');
    await clock.advance(1000);
    motor('success');
    expect(felt).toEqual([vibrations.error, vibrations.success]);
  });

  test('begins anew with a second error', () => {
    const { motor, felt } = createHand();
    motor('error');
    motor('error');
    expect(felt).toHaveLength(2);
  });
});
