import { expect, test } from 'vitest';
import { signalKinds } from '../../workflows/signals.ts';
import { createToneBuffers } from './tone-buffers.ts';

class FakeBuffer {
  static made = 0;
  readonly length: number;
  constructor({ length }: { length: number }) {
    FakeBuffer.made += 1;
    this.length = length;
  }
  copyToChannel = () => undefined;
}

test('every tone is rendered once, before it is needed', () => {
  FakeBuffer.made = 0;
  const buffers = createToneBuffers(FakeBuffer as unknown as typeof AudioBuffer);
  while (buffers.renderNext());
  expect(FakeBuffer.made).toBe(signalKinds.length);
  for (const kind of signalKinds) expect(buffers.of(kind).length).toBeGreaterThan(0);
  expect(FakeBuffer.made).toBe(signalKinds.length);
});

test('a tone that is needed before its turn is rendered on the spot', () => {
  FakeBuffer.made = 0;
  const buffers = createToneBuffers(FakeBuffer as unknown as typeof AudioBuffer);
  expect(buffers.of('error').length).toBeGreaterThan(0);
  expect(FakeBuffer.made).toBe(1);
});
