import { statSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The operating system's user a process is started under; undefined means the user we are. */
export type EngineUser = { uid: number; gid: number } | undefined;

const traditionalNobody = 65_534;

/** PostgreSQL refuses to run as root: as root its processes are started as nobody. */
export function engineUser(): EngineUser {
  if (process.getuid?.() !== 0) return undefined;
  const entry = passwordFile()
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === 'nobody');
  return { uid: Number(entry?.[2] ?? traditionalNobody), gid: Number(entry?.[3] ?? traditionalNobody) };
}

/** Whether that user may walk down to the path: a project below /root is out of nobody's reach. */
export function reaches(user: EngineUser, path: string): boolean {
  if (!user) return true;
  const { mode, uid, gid } = statSync(path);
  const mayEnter = uid === user.uid ? mode & 0o100 : gid === user.gid ? mode & 0o010 : mode & 0o001;
  const parent = dirname(path);
  return mayEnter !== 0 && (parent === path || reaches(user, parent));
}

function passwordFile(): string {
  try {
    return readFileSync('/etc/passwd', 'utf8');
  } catch {
    return '';
  }
}
