/** One camera as `enumerateDevices` names it once the operator has allowed cameras. */
export type CameraName = { deviceId: string; label: string };

const looksForward = /front|user|selfie|facetime/i;
const looksBack = /back|rear|environment|rück/i;
/** Lenses that are no use for a label at arm's length: too wide, too near, too far, or no picture for the eye. */
const isSpecial = /ultra|wide|macro|tele|depth|mono|infra/i;

/**
 * The cameras that a label can be held before, the main one first. Phones have several at the back and their browser may
 * give any of them: Android numbers them `camera2 0, facing back` from the main one, others name the lens.
 */
export function rearCameras(cameras: readonly CameraName[]): CameraName[] {
  const known = cameras.filter(({ deviceId }) => deviceId !== '');
  const back = known.filter(({ label }) => looksBack.test(label) && !looksForward.test(label));
  const unsaid = known.filter(({ label }) => !looksForward.test(label));
  const usable = [back, unsaid, known].find((some) => some.length > 0) ?? [];
  return usable.toSorted((a, b) => rank(a) - rank(b));
}

const rank = ({ label }: CameraName): number => (isSpecial.test(label) ? 1000 : 0) + numberIn(label);

const numberIn = (label: string): number => Number(/\d+(?=,|\s*$)/.exec(label)?.[0] ?? 0);

/** True where the browser has given a special lens, or a camera behind the main one, although the main one is there. */
export function isWrongLens(given: string | undefined, cameras: readonly CameraName[]): boolean {
  const [main] = cameras;
  const one = cameras.find(({ deviceId }) => deviceId === given);
  return one !== undefined && main !== undefined && looksBack.test(one.label) && rank(main) < rank(one);
}
