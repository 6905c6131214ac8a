/** The version of package.json; a test keeps them alike. */
export const buildVersion = '0.1.0';

/**
 * Version and content of this build, such as `0.1.0+handheld-BX2k9a`, from the address of the file that this code was
 * bundled into.
 */
export function buildName(moduleUrl: string): string {
  const file = /\/assets\/([\w-]+)\.js/.exec(moduleUrl)?.[1];
  return `${buildVersion}+${file ?? 'dev'}`;
}

/** Whether `build` is older than `wanted`; what follows a `+` or `-` does not count. */
export function isOlder(build: string, wanted: string): boolean {
  const [ours, theirs] = [numbersOf(build), numbersOf(wanted)];
  const differing = theirs.findIndex((number, index) => number !== (ours[index] ?? 0));
  return differing !== -1 && (ours[differing] ?? 0) < (theirs[differing] ?? 0);
}

const numbersOf = (version: string): number[] =>
  (version.split(/[+-]/)[0] ?? '').split('.').map((part) => Number(part) || 0);
