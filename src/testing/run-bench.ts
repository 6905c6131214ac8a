import { readBenchCommand } from './bench/bench-command.ts';
import { benchOutput } from './bench/bench-output.ts';
import { benchNames, loadBench } from './bench/find-benches.ts';

/** `npm run bench -- <name>`: measures, prints figures and bounds, and fails if a bound does not hold. */
const read = readBenchCommand(process.argv.slice(2), benchNames());
if (read.ok) {
  const { name, ...options } = read.value;
  const bench = await loadBench(name);
  const report = await bench.run({ ...options, say: (line) => void process.stderr.write(`${line}\n`) });
  process.stdout.write(benchOutput(name, report));
  process.exitCode = report.bounds.some(({ holds }) => holds === false) ? 1 : 0;
} else {
  process.stderr.write(`${read.failure.sentence}\n`);
  process.exitCode = 2;
}
