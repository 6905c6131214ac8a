/** What the operator chose for this device's camera. */
export type CameraChoice = {
  /** The camera, by the browser's id; null for the one that the browser gives. */
  deviceId: string | null;
  isNear: boolean;
};

/** Keeps the choice over closing and reloading. */
export interface CameraMemory {
  get(): CameraChoice;
  set(choice: CameraChoice): void;
}
