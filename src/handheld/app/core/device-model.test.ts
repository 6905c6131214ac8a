import { describe, expect, test } from 'vitest';
import { watchModel } from './device-model.ts';

const frozen =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36';

const navigatorOf = (platform: string, hints: Promise<{ model?: string; platformVersion?: string }>) => ({
  userAgent: frozen,
  userAgentData: { platform, getHighEntropyValues: () => hints },
});

describe('the model of a device', () => {
  test('stands in the place that the frozen user agent left empty', async () => {
    const model = watchModel(
      navigatorOf('Android', Promise.resolve({ model: 'TC52', platformVersion: '13.0.0' })),
    );
    await Promise.resolve();
    expect(model()).toContain('(Linux; Android 13; TC52) AppleWebKit');
  });

  test('is the user agent until the browser has told it', () => {
    expect(watchModel(navigatorOf('Android', new Promise(() => undefined)))()).toBe(frozen);
  });

  test.each([
    ['a workstation', () => navigatorOf('Linux', Promise.resolve({ model: '', platformVersion: '6.1' }))],
    ['a browser that keeps it to itself', () => navigatorOf('Android', Promise.reject(new Error('no')))],
    ['a browser without hints', () => ({ userAgent: frozen })],
  ])('of %s is the user agent', async (_, openNavigator) => {
    const model = watchModel(openNavigator());
    await Promise.resolve();
    await Promise.resolve();
    expect(model()).toBe(frozen);
  });
});
