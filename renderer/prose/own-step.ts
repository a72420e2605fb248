import type { Transaction } from '@tiptap/pm/state';

const mark = 'own-step';

/** Makes an edit one that is taken back by itself, not together with the typing around it. */
export const asOwnStep = (transaction: Transaction): Transaction => transaction.setMeta(mark, true);

export const isOwnStep = (transaction: Transaction): boolean => transaction.getMeta(mark) === true;
