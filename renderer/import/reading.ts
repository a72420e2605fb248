import type { Recognised } from '../../shared/api/recognised.ts';
import type { ChosenFile } from '../api/chosen-file.ts';

/** A file and what the program made of it, before the clerk has accepted anything. */
export type Reading = { file: ChosenFile; recognised: Recognised };
