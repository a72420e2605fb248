import { z } from 'zod';

/** A screen of the wizard as the store and the findings name it: 'preface', 'table' …, or a section by its id. */
export const placeSchema = z.string().max(100);

const prefix = 'section:';

export const sectionPlace = (id: string): string => `${prefix}${id}`;

/** The id of the section a place stands for, null for every other place. */
export const sectionOfPlace = (place: string): string | null =>
  place.startsWith(prefix) ? place.slice(prefix.length) : null;
