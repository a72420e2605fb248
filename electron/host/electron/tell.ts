import { app, dialog } from 'electron';
import { sentence } from '../../../shared/api/errors.ts';
import { failureOf } from '../../services/failure-of.ts';
import { appName } from './identity.ts';

/** Says in a plain dialog why the program cannot start, and ends it. */
export function tellAndExit(error: unknown): void {
  tell(error);
  app.exit(1);
}

/** Electron would show an English dialog with a stack for an error nobody caught. */
export function tellUncaught(): void {
  process.on('uncaughtException', tell);
  process.on('unhandledRejection', tell);
}

function tell(error: unknown): void {
  dialog.showErrorBox(appName, sentence(failureOf(error)));
}
