import type { Look } from './look.ts';

/** A place on the label, in modules from its middle. */
export type Place = { u: number; v: number };

/** Writes into `place` what is seen at a pixel; false where the label has bent out of sight. */
export type Pose = (x: number, y: number, place: Place) => boolean;

type View = { width: number; height: number; module: number; labelWidth: number };

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Goes back from the picture to the label: turn, perspective of a plane leaning away, drum. The camera stands as
 * far off as the frame is wide, so that the middle of the label keeps its size.
 */
export function poseOf({ rotation, tilt, curve, shift }: Look, view: View): Pose {
  const distance = view.width;
  const cos = Math.cos(radians(rotation));
  const sin = Math.sin(radians(rotation));
  const upright = leaning(radians(tilt.upright), distance);
  const level = leaning(radians(tilt.level), distance);
  const unroll = drum(curve, view.labelWidth * view.module);
  const middle = { x: view.width * (0.5 + shift.x), y: view.height * (0.5 + shift.y) };
  return (x, y, place) => {
    const dx = x - middle.x;
    const dy = y - middle.y;
    const across = upright.along(cos * dx + sin * dy);
    const downLeaning = (cos * dy - sin * dx) * upright.depth(across);
    const along = level.along(downLeaning);
    const bent = unroll(across * level.depth(along));
    if (Number.isNaN(bent)) return false;
    place.u = bent / view.module;
    place.v = along / view.module;
    return true;
  };
}

/** A plane through the middle leaning by `angle`: `along` it for a place in the picture, and how deep that lies. */
function leaning(angle: number, distance: number) {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return {
    along: (seen: number) => (seen * distance) / Math.max(1, distance * cos - seen * sin),
    depth: (along: number) => (distance + along * sin) / distance,
  };
}

/** The way along the drum's skin for a place seen from the front; NaN beyond its edge. */
function drum(curve: number, width: number): (seen: number) => number {
  if (curve === 0) return (seen) => seen;
  const radius = width / (curve * Math.PI);
  return (seen) => (Math.abs(seen) < radius ? radius * Math.asin(seen / radius) : Number.NaN);
}
