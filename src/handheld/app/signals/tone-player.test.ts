import { beforeEach, describe, expect, test } from 'vitest';
import type { SignalKind } from '../../workflows/signals.ts';
import { createManualClock, type ManualClock } from '../../../testing/manual-clock.ts';
import { createTonePlayer, type TonePlayer } from './tone-player.ts';
import type { ToneBuffers } from './tone-buffers.ts';

type Started = { kind: SignalKind; gain: number; stoppedAt: number | null };

/** As much of an audio context as the player uses; `started` has what was heard. */
class FakeContext {
  state: AudioContextState = 'suspended';
  currentTime = 0;
  started: Started[] = [];
  allowed = true;

  resume = () => {
    if (!this.allowed) return Promise.reject(new Error('NotAllowedError'));
    this.state = 'running';
    return Promise.resolve();
  };
  suspend = () => {
    this.state = 'suspended';
    return Promise.resolve();
  };
  close = () => {
    this.state = 'closed';
    return Promise.resolve();
  };
  createGain = () => ({
    gain: { value: 1, setTargetAtTime: () => undefined },
    connect: () => undefined,
  });
  createBufferSource = () => {
    const { started } = this;
    const source = {
      buffer: null as unknown as { kind: SignalKind },
      gain: 0,
      one: null as Started | null,
      connect: (gain: { gain: { value: number } }) => ((source.gain = gain.gain.value), gain),
      addEventListener: () => undefined,
      start: () => {
        source.one = { kind: source.buffer.kind, gain: source.gain, stoppedAt: null };
        started.push(source.one);
      },
      stop: (at: number) => source.one && (source.one.stoppedAt = at),
    };
    return source;
  };
}

const buffers: ToneBuffers = {
  of: (kind) => ({ kind }) as unknown as AudioBuffer,
  renderNext: () => false,
};

let clock: ManualClock;
let contexts: FakeContext[];
let player: TonePlayer;

beforeEach(() => {
  clock = createManualClock();
  contexts = [];
  player = createTonePlayer(
    () => {
      contexts.push(new FakeContext());
      return contexts.at(-1) as unknown as AudioContext;
    },
    buffers,
    clock.clock,
  );
});

const only = (): FakeContext => {
  const [context] = contexts;
  if (!context) throw new Error('no audio was opened');
  return context;
};
const pass = async (ms: number): Promise<void> => {
  await clock.advance(ms);
  for (const context of contexts) if (context.state === 'running') context.currentTime += ms / 1000;
};

describe('a tone', () => {
  test('sounds at once, as loud as wished, with the audio opened before', () => {
    player.wake();
    player.play('success', 0.25);
    expect(only().started).toEqual([{ kind: 'success', gain: 0.25, stoppedAt: null }]);
  });

  test('is cut off by a worse one and by one as bad', async () => {
    player.wake();
    player.play('success', 1);
    await pass(20);
    player.play('error', 1);
    await pass(20);
    player.play('error', 1);
    expect(only().started.map(({ stoppedAt }) => stoppedAt !== null)).toEqual([true, true, false]);
  });

  test('that says something is wrong is not cut off by the next good scan, which sounds beside it', async () => {
    player.wake();
    player.play('error', 1);
    await pass(20);
    player.play('success', 1);
    expect(only().started).toMatchObject([{ stoppedAt: null }, { kind: 'success', stoppedAt: null }]);
  });
});

describe('the audio', () => {
  test('waits for the first touch where the browser says so, and sounds from then on', () => {
    player.wake();
    only().state = 'suspended';
    expect(player.state()).toBe('waiting');
    player.wake();
    player.play('success', 1);
    expect([player.state(), only().started.length]).toEqual(['ready', 1]);
  });

  test('refused is asked for again, without a complaint', async () => {
    player.wake();
    Object.assign(only(), { allowed: false, state: 'suspended' });
    player.wake();
    await Promise.resolve();
    only().allowed = true;
    player.wake();
    expect(player.state()).toBe('ready');
  });

  test('that a call took away comes back with the next signal', () => {
    player.wake();
    only().state = 'interrupted' as AudioContextState;
    player.play('warning', 1);
    expect([only().state, contexts.length]).toEqual(['running', 1]);
  });

  test('is let go while nobody looks', () => {
    player.wake();
    player.sleep();
    expect(player.state()).toBe('waiting');
    player.wake();
    expect(player.state()).toBe('ready');
  });

  test('whose time stands still is made anew', async () => {
    player.wake();
    player.play('success', 1);
    await clock.advance(2000);
    player.play('error', 1);
    expect(contexts.map(({ started }) => started.map(({ kind }) => kind))).toEqual([['success'], ['error']]);
  });

  test('closed by the system is opened again', () => {
    player.wake();
    only().state = 'closed';
    player.play('done', 1);
    expect(contexts[1]?.started).toMatchObject([{ kind: 'done' }]);
  });

  test('of which there is none is none', () => {
    const mute = createTonePlayer(() => null, buffers, clock.clock);
    mute.play('error', 1);
    expect(mute.state()).toBe('none');
  });
});
