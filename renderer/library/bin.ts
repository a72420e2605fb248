import type { Output } from '../../shared/api/contract.ts';

/** What was put into the bin: reports and source texts. */
export type Bin = Output<'library.bin'>;
