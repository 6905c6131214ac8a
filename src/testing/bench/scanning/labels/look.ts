/** How a label shows in a frame: everything that can be wrong with the print, the light, the hand and the camera. */
export type Look = {
  /** Pixels of a module as a share of what shows the label well. */
  size: number;
  /** Degrees, clockwise, in the plane of the picture. */
  rotation: number;
  /** Degrees by which the label leans away, about its upright axis and about its level one. */
  tilt: { upright: number; level: number };
  /** Share of a half turn that the label's width bends around a drum; 0 is flat. */
  curve: number;
  /** Offset of the label from the middle, shares of the frame. */
  shift: { x: number; y: number };
  /** Defocus: standard deviation, in modules. */
  blur: number;
  /** Way of the label while the frame is exposed: in modules, and its direction in degrees. */
  motion: { length: number; direction: number };
  /** Difference of paper and ink as a share of a good print's. */
  contrast: number;
  /** White on black. */
  inverted: boolean;
  /** Loss of light from one side of the frame to the other, with a shadow's edge across the label: 0 none, 1 all. */
  shade: number;
  /** Strength of a bright reflection on the label: 1 drowns what is under it. */
  glare: number;
  /** Strokes and blots in the quiet zone: how near to the code and how many, 0 to 1. */
  dirt: number;
  /** Scratches through the ink, per 40 modules of width. */
  scratches: number;
  /** Standard deviation of the sensor's noise, in the 256 steps. */
  noise: number;
  /** Quality of a JPEG the frame went through, 1 to 100; null for none. */
  jpegQuality: number | null;
};

/** A steady hand, good light, a good print: still a lens and a sensor. */
export const goodLook: Look = {
  size: 1,
  rotation: 0,
  tilt: { upright: 0, level: 0 },
  curve: 0,
  shift: { x: 0, y: 0 },
  blur: 0.2,
  motion: { length: 0, direction: 0 },
  contrast: 1,
  inverted: false,
  shade: 0,
  glare: 0,
  dirt: 0,
  scratches: 0,
  noise: 2,
  jpegQuality: null,
};
