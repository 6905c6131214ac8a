import { describe, expect, it } from 'vitest';
import { croppedTo, frameSize, pointOfTouch } from './aiming-window.ts';

const shown = { left: 0, top: 50, width: 360, height: 200 };

describe('the aiming window', () => {
  it('decodes exactly what lies under it, where the picture is cut at its sides', () => {
    const crop = croppedTo({ width: 2000, height: 400 }, shown, {
      left: 90,
      top: 100,
      width: 180,
      height: 100,
    });
    expect(crop).toEqual({ left: 820, top: 100, width: 360, height: 200 });
  });

  it('decodes exactly what lies under it, where the picture is cut above and below', () => {
    const crop = croppedTo({ width: 720, height: 1280 }, shown, {
      left: 0,
      top: 50,
      width: 360,
      height: 200,
    });
    expect(crop).toEqual({ left: 0, top: 440, width: 720, height: 400 });
  });

  it('follows a device that is turned', () => {
    const aim = { left: 90, top: 100, width: 180, height: 100 };
    const upright = croppedTo({ width: 1080, height: 1920 }, shown, aim);
    const lying = croppedTo({ width: 1920, height: 1080 }, shown, aim);
    expect(upright).toEqual({ left: 270, top: 810, width: 540, height: 300 });
    expect(lying).toEqual({ left: 480, top: 273, width: 960, height: 534 });
  });

  it('never reaches beyond the picture', () => {
    const crop = croppedTo({ width: 360, height: 200 }, shown, {
      left: -20,
      top: 40,
      width: 500,
      height: 400,
    });
    expect(crop).toEqual({ left: 0, top: 0, width: 360, height: 200 });
  });

  it('is empty before the camera has a picture', () => {
    expect(croppedTo({ width: 0, height: 0 }, shown, shown)).toBeNull();
  });

  it('decodes large crops smaller and small ones as they are', () => {
    expect(frameSize({ width: 1920, height: 960 })).toEqual({ width: 960, height: 480 });
    expect(frameSize({ width: 620, height: 300 })).toEqual({ width: 620, height: 300 });
  });

  it('focuses where it is touched', () => {
    expect(pointOfTouch({ width: 720, height: 1280 }, shown, { x: 180, y: 150 })).toEqual({ x: 0.5, y: 0.5 });
    expect(pointOfTouch({ width: 720, height: 1280 }, shown, { x: 999, y: 50 })).toEqual({
      x: 1,
      y: 440 / 1280,
    });
  });
});
