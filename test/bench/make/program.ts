import { chromiumShell } from '../../../electron/host/chromium/shell.ts';
import { openProgram, type Program } from '../../../electron/services/program.ts';
import type { Answer, CallName, Request } from '../../../shared/api/contract.ts';
import { NianbaoError } from '../../../shared/api/errors.ts';

/** The program on a data folder, as the Chromium window's composition root opens it. */
export function programOn(dataFolder: string): Program {
  return openProgram({ dataFolder, shell: chromiumShell, version: '0.0.0' });
}

/** The value of an answer. Throws the failure it carries. */
export function valueOf(answer: Answer<unknown>): unknown {
  if (!answer.ok) throw new NianbaoError(answer.failure.code, answer.failure.detail);
  return answer.value;
}

/** One call through the border. Throws the failure it is answered with; the value is not looked at. */
export async function ask<N extends CallName>(program: Program, name: N, request: Request<N>): Promise<unknown> {
  return valueOf(await program.dispatch(name, request));
}
