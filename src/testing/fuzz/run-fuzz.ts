import { spawnSync } from 'node:child_process';

/** `npm run fuzz -- [bodies] [seed]`: the fuzz test of `npm test`, with more bodies and another seed each time. */
const [bodies = '20000', seed = String(Math.floor(Date.now() / 1000) % 100_000)] = process.argv.slice(2);

const { status } = spawnSync('npx', ['--no-install', 'vitest', 'run', 'src/server/security/fuzz.test.ts'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, FUZZ_BODIES: bodies, FUZZ_SEED: seed },
});
process.exitCode = status ?? 1;
