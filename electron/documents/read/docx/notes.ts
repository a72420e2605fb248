import type { Story } from './context.ts';
import { fieldsIn } from './fields.ts';
import type { Parts } from '../ooxml/parts.ts';
import type { Element } from '../ooxml/xml.ts';

/** A note of a document: `number` counts the notes, `part` is where a clerk finds it. */
export type Note = { content: Element; story: Story; number: number; part: string };

/** Gives a note by its kind and id, each once; null where there is none. */
export type Notes = (kind: 'footnotes' | 'endnotes' | 'comments', id: string) => Note | null;

const parts = { footnotes: '脚注', endnotes: '尾注', comments: '批注' } as const;

/**
 * The notes of a document. They stand behind the paragraph that refers to them, under the word 注 and their number: a number in
 * the middle of a sentence would be read as one of its figures.
 */
export function readNotes({ related }: Parts): Notes {
  const known = new Map<string, ReturnType<typeof load>>();
  const given = new Set<Element>();
  let count = 0;
  const load = (kind: keyof typeof parts) =>
    related(kind).map((part) => ({
      byId: new Map(part.root.children.map((note) => [note.attributes.get('id') ?? '', note])),
      story: { part, fields: fieldsIn(part.root), open: [] },
    }));
  return (kind, id) => {
    const loaded = known.get(kind) ?? load(kind);
    known.set(kind, loaded);
    for (const { byId, story } of loaded) {
      const content = byId.get(id);
      if (!content || given.has(content)) continue;
      given.add(content);
      if (kind !== 'comments') count += 1;
      return { content, story, number: count, part: parts[kind] };
    }
    return null;
  };
}
