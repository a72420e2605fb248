import type { Recognised } from '../../shared/api/recognised.ts';
import type { ChosenFile } from '../api/chosen-file.ts';

/** A file and what the program made of it, before the clerk has accepted anything. */
export type Reading = { file: ChosenFile; recognised: Recognised };

/** How a file is to be read again: for which year (null: as it says), with which form, its broken lines put together or not. */
export type Again = { year: number | null; form: string; joinLines: boolean };
