import { type BarArea, findBarAreas } from './bar-areas.ts';
import { type BarRows, barRowsOf } from './bar-rows.ts';
import type { Engines } from './engines.ts';
import type { Testimony } from './evidence.ts';
import type { GrayFrame } from './gray-frame.ts';
import type { PixelPoint } from './sighting.ts';

/** One frame and what is made of it, each once and only when a look asks for it. */
export type View = {
  picture: GrayFrame;
  areas: () => readonly BarArea[];
  rows: () => readonly BarRows[];
};

/** One way of looking at a frame. Null: its reader is not to be had. */
export type Look = {
  name: string;
  see(view: View, engines: Engines): Promise<readonly Testimony[] | null>;
};

/** Bar areas read in one frame: labels have a code or two, and what else has bars costs time. */
const mostAreas = 3;

export function viewOf(picture: GrayFrame): View {
  const areas = lazily(() => findBarAreas(picture, mostAreas));
  return { picture, areas, rows: lazily(() => areas().map((area) => barRowsOf(picture, area))) };
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The corners of an area in the frame, from `left` to `right` across the bars, in pixels from its middle. */
export function barsInFrame(
  { area, barsWidth }: BarRows,
  left = -barsWidth / 2,
  right = barsWidth / 2,
): PixelPoint[] {
  const [cos, sin, half] = [Math.cos(area.angle), Math.sin(area.angle), area.height / 2];
  const place = (across: number, along: number): PixelPoint => ({
    x: area.x + cos * across - sin * along,
    y: area.y + sin * across + cos * along,
  });
  return [place(left, -half), place(right, -half), place(right, half), place(left, half)];
}
