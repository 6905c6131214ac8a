import { expect, test } from 'vitest';
import { createSeededRandom } from '../../../seeded-random.ts';
import { throughJpeg } from './jpeg.ts';
import { glared, noisy, shaded } from './lighting.ts';
import { goodLook } from './look.ts';
import { blurred, moved } from './optics.ts';
import { blankPicture, developed, type Picture } from './picture.ts';
import { poseOf } from './pose.ts';

const size = 33;
const middle = Math.floor(size / 2) * size + Math.floor(size / 2);
const total = ({ light }: Picture) => light.reduce((sum, value) => sum + value, 0);

function dot(): Picture {
  const picture = blankPicture(size, size);
  picture.light[middle] = 1;
  return picture;
}

test('defocus spreads light and loses none', () => {
  const { light } = blurred(dot(), 2);
  expect(total(blurred(dot(), 2))).toBeCloseTo(1, 4);
  expect(light[middle]).toBeCloseTo(1 / (2 * Math.PI * 4), 2);
  expect(light[middle + 3]).toBeCloseTo(light[middle + 3 * size] ?? 0, 6);
});

test('motion spreads light along its direction only', () => {
  const { light } = moved(dot(), 6, 0);
  expect(light[middle + 2]).toBeGreaterThan(0.1);
  expect(light[middle + 2 * size]).toBe(0);
});

test('noise has the strength asked for and no drift', () => {
  const picture = blankPicture(200, 200);
  const { light } = noisy(picture, 20, createSeededRandom(3));
  const mean = light.reduce((sum, value) => sum + value, 0) / light.length;
  const deviation = Math.sqrt(light.reduce((sum, value) => sum + (value - mean) ** 2, 0) / light.length);
  expect(mean * 255).toBeCloseTo(0, 0);
  expect(deviation * 255).toBeCloseTo(20, 0);
});

test('a shade only takes light away, a glare only adds', () => {
  const even = { ...blankPicture(size, size), light: new Float32Array(size * size).fill(0.5) };
  expect(Math.max(...shaded(even, 0.5, createSeededRandom(1)).light)).toBeLessThanOrEqual(0.5);
  expect(Math.min(...glared(even, 0.5, createSeededRandom(1)).light)).toBeGreaterThanOrEqual(0.5);
  expect(developed(glared(even, 5, createSeededRandom(1))).data.includes(255)).toBe(true);
});

test('a JPEG of high quality changes next to nothing, one of low quality much', () => {
  const picture = noisy(
    { ...blankPicture(64, 40), light: new Float32Array(64 * 40).fill(0.5) },
    30,
    createSeededRandom(2),
  );
  const off = (quality: number) =>
    Math.max(
      ...throughJpeg(picture, quality).light.map((value, at) => Math.abs(value - (picture.light[at] ?? 0))),
    );
  expect(off(100) * 255).toBeLessThan(4);
  expect(off(5) * 255).toBeGreaterThan(20);
});

test('the middle of the label stays in place, whichever way it turns and leans', () => {
  const look = { ...goodLook, rotation: 30, tilt: { upright: 40, level: -20 }, curve: 0.5 };
  const place = { u: 9, v: 9 };
  const pose = poseOf(look, { width: 640, height: 480, module: 2, labelWidth: 100 });
  expect(pose(320, 240, place)).toBe(true);
  expect(place.u).toBeCloseTo(0);
  expect(place.v).toBeCloseTo(0);
});

test('flat and upright, a module is as wide as it is said to be', () => {
  const place = { u: 0, v: 0 };
  poseOf(goodLook, { width: 640, height: 480, module: 2, labelWidth: 100 })(420, 260, place);
  expect(place).toEqual({ u: 50, v: 10 });
});

test('a quarter turn lets the label run down the picture', () => {
  const place = { u: 0, v: 0 };
  poseOf({ ...goodLook, rotation: 90 }, { width: 640, height: 480, module: 2, labelWidth: 100 })(
    320,
    340,
    place,
  );
  expect(place.u).toBeCloseTo(50);
  expect(place.v).toBeCloseTo(0);
});
