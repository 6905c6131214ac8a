import type { ComponentType } from 'react';

/** A drawing beside a word; never instead of one. Take them one by one: `lucide-react/icons/camera`. */
export type IconType = ComponentType<{
  size?: number | string;
  'aria-hidden'?: boolean;
  strokeWidth?: number;
}>;
