import { mergeAttributes, Node } from '@tiptap/core';
import { pictureIdSchema } from '../../shared/report/prose.ts';

const millimetre = 96 / 25.4;

/** A picture between paragraphs. The bytes live in the store; the host serves them under picture/<sha256>. */
export const PictureNode = Node.create({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,
  selectable: true,

  addAttributes: () => ({
    picture: {
      default: '',
      parseHTML: (element: HTMLElement) => element.getAttribute('data-picture'),
      renderHTML: ({ picture }: { picture: string }) => ({ 'data-picture': picture }),
    },
    alt: { default: '' },
    widthMm: {
      default: 120,
      parseHTML: (element: HTMLElement) => Number(element.getAttribute('data-width-mm')) || 120,
      renderHTML: ({ widthMm }: { widthMm: number }) => ({ 'data-width-mm': widthMm }),
    },
  }),

  // Pictures pasted from elsewhere have no bytes in the store; only our own are read back.
  parseHTML: () => [
    {
      tag: 'img[data-picture]',
      getAttrs: (element) => (pictureIdSchema.safeParse(element.getAttribute('data-picture')).success ? null : false),
    },
  ],

  renderHTML({ HTMLAttributes, node }) {
    return [
      'img',
      mergeAttributes(HTMLAttributes, {
        src: `picture/${String(node.attrs.picture)}`,
        width: String(Math.round(Number(node.attrs.widthMm) * millimetre)),
        class: 'prose-picture',
      }),
    ];
  },
});
