import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { socketEvents } from '../../../shared/protocol/poke.ts';
import { type LiveSocket, openLiveChannel } from './live-channel.ts';

/** A socket in the hand of the test. */
function createFakeSocket() {
  const listeners = new Map<string, () => void>();
  const socket = {
    connected: false,
    active: true,
    on: (event: string, listener: () => void) => void listeners.set(event, listener),
    connect: vi.fn<() => void>(),
    close: vi.fn<() => void>(),
  };
  const say = (event: string): void => {
    if (event === 'connect') socket.connected = true;
    if (event === 'disconnect') socket.connected = false;
    listeners.get(event)?.();
  };
  return { socket, say };
}

let fake: ReturnType<typeof createFakeSocket>;
const listener = { onChange: vi.fn<() => void>(), onState: vi.fn<(state: string) => void>() };
const open = () => openLiveChannel(listener, () => fake.socket as unknown as LiveSocket);

beforeEach(() => {
  vi.useFakeTimers();
  fake = createFakeSocket();
  listener.onChange.mockReset();
  listener.onState.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the live channel', () => {
  it('turns many pokes of one moment into one question', () => {
    open();
    fake.say('connect');
    vi.advanceTimersByTime(1_000);
    listener.onChange.mockReset();
    for (let poke = 0; poke < 50; poke += 1) fake.say(socketEvents.poke);
    vi.advanceTimersByTime(1_000);
    expect(listener.onChange).toHaveBeenCalledTimes(1);
  });

  it('asks when the socket comes back, for what was missed', () => {
    open();
    fake.say('connect');
    fake.say('disconnect');
    vi.advanceTimersByTime(1_000);
    listener.onChange.mockReset();
    fake.say('connect');
    vi.advanceTimersByTime(1_000);
    expect(listener.onChange).toHaveBeenCalledTimes(1);
    expect(listener.onState.mock.calls.flat()).toEqual(['live', 'polling', 'live']);
  });

  it('asks every 20 s while the socket is away, and not while it is there', () => {
    open();
    vi.advanceTimersByTime(60_000);
    expect(listener.onChange).toHaveBeenCalledTimes(3);
    fake.say('connect');
    vi.advanceTimersByTime(1_000);
    listener.onChange.mockReset();
    vi.advanceTimersByTime(60_000);
    expect(listener.onChange).not.toHaveBeenCalled();
  });

  it('connects again by itself after a refused handshake', () => {
    open();
    fake.socket.active = false;
    vi.advanceTimersByTime(20_000);
    expect(fake.socket.connect).toHaveBeenCalledTimes(2);
  });

  it('asks nothing more once it is stopped', () => {
    const channel = open();
    fake.say(socketEvents.poke);
    channel.stop();
    vi.advanceTimersByTime(60_000);
    expect(listener.onChange).not.toHaveBeenCalled();
    expect(fake.socket.close).toHaveBeenCalled();
  });
});
