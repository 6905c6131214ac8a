import { describe, expect, it } from 'vitest';
import { isWrongLens, rearCameras } from './rear-cameras.ts';

const named = (...labels: string[]) => labels.map((label) => ({ deviceId: label, label }));
const labelsOf = (...labels: string[]) => rearCameras(named(...labels)).map(({ label }) => label);

describe('the cameras at the back', () => {
  it('begin with the main one, by the numbers of Android', () => {
    const all = ['camera2 1, facing front', 'camera2 3, facing back', 'camera2 0, facing back'];
    expect(labelsOf(...all)).toEqual(['camera2 0, facing back', 'camera2 3, facing back']);
  });

  it('begin with the main one, by the names of lenses', () => {
    const all = ['Front Camera', 'Back Ultra Wide Camera', 'Back Telephoto Camera', 'Back Camera'];
    expect(labelsOf(...all)[0]).toBe('Back Camera');
  });

  it('are all cameras where none says where it looks', () => {
    expect(labelsOf('USB Camera (046d:0825)', 'Integrated Camera')).toHaveLength(2);
    expect(labelsOf('FaceTime HD Camera')).toEqual(['FaceTime HD Camera']);
  });

  it('are none before cameras are allowed', () => {
    expect(rearCameras([{ deviceId: '', label: '' }])).toEqual([]);
  });

  it('tell when the browser gave a lens that labels are not read with', () => {
    const cameras = rearCameras(named('camera2 2, facing back', 'camera2 0, facing back'));
    expect(isWrongLens('camera2 2, facing back', cameras)).toBe(true);
    expect(isWrongLens('camera2 0, facing back', cameras)).toBe(false);
    expect(isWrongLens(undefined, cameras)).toBe(false);
  });
});
