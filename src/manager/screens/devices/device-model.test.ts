import { expect, test } from 'vitest';
import { deviceModel } from './device-model.ts';

const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0';

test.each([
  [
    `Mozilla/5.0 (Linux; Android 13; TC52) ${chrome} Mobile Safari/537.36`,
    'Zebra TC52 · Chrome 142 · Android 13',
  ],
  [
    `Mozilla/5.0 (Linux; Android 11; CT45P Build/RKQ1) ${chrome} Safari/537.36`,
    'Honeywell CT45P · Chrome 142 · Android 11',
  ],
  [
    `Mozilla/5.0 (Linux; Android 12; Memor 11) ${chrome} Mobile Safari/537.36`,
    'Datalogic Memor 11 · Chrome 142 · Android 12',
  ],
  [
    `Mozilla/5.0 (Linux; Android 14; Pixel 8) ${chrome} Mobile Safari/537.36`,
    'Pixel 8 · Chrome 142 · Android 14',
  ],
  [`Mozilla/5.0 (Linux; Android 10; K) ${chrome} Mobile Safari/537.36`, 'Chrome 142 · Android'],
  [`Mozilla/5.0 (Linux; Android 10; K) ${chrome} Mobile Safari/537.36 EdgA/141.0.0.0`, 'Edge 141 · Android'],
  ['Mozilla/5.0 (Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0', 'Firefox 133 · Android 14'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
    'iPhone · Safari 18 · iOS 18',
  ],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36`, 'Chrome 142 · Windows'],
  [
    `Mozilla/5.0 (X11; Linux x86_64) ${chrome.replace('Chrome', 'HeadlessChrome')} Safari/537.36`,
    'Chrome 142 · Linux',
  ],
  ['TC52', 'TC52'],
  ['Mozilla/4.0', 'Mozilla/4.0'],
])('%s is %s', (said, named) => {
  expect(deviceModel(said)).toBe(named);
});
