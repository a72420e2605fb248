import { cycleFaults } from './faults/cycles.ts';
import { gridFaults } from './faults/grid.ts';
import { mentionFaults } from './faults/mentions.ts';
import { nameFaults } from './faults/names.ts';
import { placeFaults } from './faults/places.ts';
import { printFaults } from './faults/print.ts';
import { textFaults } from './faults/texts.ts';
import { twinFaults } from './faults/twins.ts';
import type { Fault } from './fault.ts';
import type { Form } from './form.ts';

const looks = [nameFaults, textFaults, gridFaults, printFaults, placeFaults, twinFaults, mentionFaults, cycleFaults];

/**
 * What does not fit between the parts of a form that its schema finds well shaped: grids that cover a place twice or not at
 * all or could not be printed, indicators not in exactly one cell or called alike, ids given twice or never, totals that
 * contain themselves. Empty for a sound form.
 */
export const formFaults = (form: Form): Fault[] => looks.flatMap((look) => look(form));
