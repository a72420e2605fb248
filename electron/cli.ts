import { runCommandLine } from './services/commands/run.ts';

/** Composition root: the program without a window. Prints what the command tells and shows, and answers with its exit code. */
export async function main(args: string[]): Promise<number> {
  const { out, err, exit } = await runCommandLine(args, (to, line) =>
    (to === 'out' ? process.stdout : process.stderr).write(`${line}\n`),
  );
  if (err !== '') process.stderr.write(err);
  if (out !== '') await new Promise<void>((done) => process.stdout.write(out, () => done()));
  return exit;
}
