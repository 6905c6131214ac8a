import { describe, expect, it, vi } from 'vitest';
import type { FrameDecoder, FrameReading } from '../frame-decoder.ts';
import type { DecoderRequest, FrameAnswer } from './decoder-messages.ts';
import { createDecoderOn } from './worker-decoder.ts';

function fakeWorker() {
  const sent: DecoderRequest[] = [];
  const target = new EventTarget();
  return {
    sent,
    terminate: vi.fn<() => void>(),
    postMessage: (message: DecoderRequest) => void sent.push(message),
    addEventListener: target.addEventListener.bind(target) as Worker['addEventListener'],
    answer: (data: FrameAnswer) => target.dispatchEvent(new MessageEvent('message', { data })),
    die: () => target.dispatchEvent(new Event('error')),
  };
}

const frame = () => ({ width: 1, height: 1, close: vi.fn<() => void>() });
const reading: FrameReading = {
  codes: [{ raw: 'A-01', symbology: 'CODE_128', corners: null }],
  milliseconds: 3,
};
const noSpare = () => Promise.reject(new Error('none'));
const spare = (): FrameDecoder => ({
  decode: () => Promise.resolve(reading),
  startOver: () => undefined,
  close: () => undefined,
});

describe('the decoder in a worker', () => {
  it('hands each frame its own answer', async () => {
    const worker = fakeWorker();
    const decoder = createDecoderOn(worker, noSpare);
    const [first, second] = [decoder.decode(frame()), decoder.decode(frame())];
    worker.answer({ id: 2, reading: { codes: [], milliseconds: 1 } });
    worker.answer({ id: 1, reading });
    expect(await first).toEqual(reading);
    expect(await second).toEqual({ codes: [], milliseconds: 1 });
  });

  it('tells the worker that another view begins, before the next frame', () => {
    const worker = fakeWorker();
    const decoder = createDecoderOn(worker, noSpare);
    decoder.startOver();
    void decoder.decode(frame());
    expect(worker.sent.map(({ kind }) => kind)).toEqual(['startOver', 'frame']);
  });

  it('owes nothing once it is closed, and closes frames that come late', async () => {
    const worker = fakeWorker();
    const decoder = createDecoderOn(worker, noSpare);
    const owed = decoder.decode(frame());
    decoder.close();
    const late = frame();
    expect((await owed).codes).toEqual([]);
    expect((await decoder.decode(late)).codes).toEqual([]);
    expect(late.close).toHaveBeenCalled();
    expect(worker.terminate).toHaveBeenCalled();
  });

  it('decodes on the page when the worker does not start', async () => {
    const worker = fakeWorker();
    const decoder = createDecoderOn(worker, () => Promise.resolve(spare()));
    const owed = decoder.decode(frame());
    worker.die();
    expect((await owed).codes).toEqual([]);
    expect(await decoder.decode(frame())).toEqual(reading);
  });

  it('decodes on the page where there are no workers, and reads nothing where that fails too', async () => {
    expect(await createDecoderOn(null, () => Promise.resolve(spare())).decode(frame())).toEqual(reading);
    const lost = frame();
    expect((await createDecoderOn(null, noSpare).decode(lost)).codes).toEqual([]);
    expect(lost.close).toHaveBeenCalled();
  });
});
