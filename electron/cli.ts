import { createThreads } from './host/worker-threads.ts';
import { runCommandLine, type Tell } from './services/commands/run.ts';

/** Composition root: the program without a window. Prints what the command tells and shows, and answers with its exit code. */
export async function main(args: string[]): Promise<number> {
  const jobs = createThreads(new URL('worker.ts', import.meta.url));
  const tell: Tell = (to, line) => void (to === 'out' ? process.stdout : process.stderr).write(`${line}\n`);
  const { out, err, exit } = await runCommandLine(args, tell, jobs.apart);
  jobs.close();
  if (err !== '') process.stderr.write(err);
  if (out !== '') await new Promise<void>((done) => process.stdout.write(out, () => done()));
  return exit;
}
