import { Heading } from '@tiptap/extension-heading';

/** Headings （一） 1. （1）: levels 2 to 4 of the report; `restart` begins the count of the level anew. */
export const HeadingNode = Heading.extend({
  addAttributes() {
    return {
      ...this.parent?.(),
      restart: {
        default: false,
        parseHTML: (element: HTMLElement) => element.hasAttribute('data-restart'),
        renderHTML: ({ restart }: { restart: boolean }) => (restart ? { 'data-restart': '' } : {}),
      },
    };
  },
  // "# " typed in Chinese prose means what it says.
  addInputRules: () => [],
}).configure({ levels: [2, 3, 4] });
