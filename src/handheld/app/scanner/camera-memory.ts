import * as z from 'zod/mini';
import type { CameraMemory } from '../../scanning/camera/camera-memory.ts';
import { browserLocalStore } from '../core/local-store.ts';

const name = 'camera';
const choiceSchema = z.object({ deviceId: z.nullable(z.string()), isNear: z.boolean() });

/** The camera chosen on this device, whoever works with it. */
export const browserCameraMemory: CameraMemory = {
  get: () => {
    const parsed = choiceSchema.safeParse(browserLocalStore.get(name));
    return parsed.success ? parsed.data : { deviceId: null, isNear: false };
  },
  set: (choice) => browserLocalStore.set(name, choice),
};
