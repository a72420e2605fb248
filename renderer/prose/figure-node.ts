import { mergeAttributes, Node } from '@tiptap/core';
import { indicatorIdSchema } from '../../shared/report/report.ts';

/** What the editor must know to show figures: their values and names now, and when they change. */
export type FigureSource = {
  value: (indicator: string) => string | null;
  label: (indicator: string) => string;
  subscribe: (listener: () => void) => () => void;
};

/**
 * The inline atom that shows the value of an indicator. An atom, because an editable inline node breaks input
 * methods; it follows the figure by itself, so the prose never holds a number of its own.
 */
export const FigureNode = Node.create<{ source: FigureSource | null }>({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: false,

  addOptions: () => ({ source: null }),

  addAttributes: () => ({
    indicator: {
      default: '',
      parseHTML: (element: HTMLElement) => element.getAttribute('data-indicator'),
      renderHTML: ({ indicator }: { indicator: string }) => ({ 'data-indicator': indicator }),
    },
  }),

  // A paste may hold anything: a figure without a name is no figure.
  parseHTML: () => [
    {
      tag: 'span[data-indicator]',
      getAttrs: (element) =>
        indicatorIdSchema.safeParse(element.getAttribute('data-indicator')).success ? null : false,
    },
  ],

  renderHTML({ HTMLAttributes, node }) {
    const value = this.options.source?.value(String(node.attrs.indicator)) ?? '';
    return ['span', mergeAttributes(HTMLAttributes), value];
  },

  renderText({ node }) {
    return this.options.source?.value(String(node.attrs.indicator)) ?? '';
  },

  addNodeView() {
    const { source } = this.options;
    return ({ node }) => {
      const dom = document.createElement('span');
      const indicator = String(node.attrs.indicator);
      dom.className = 'prose-figure';
      dom.dataset.indicator = indicator;
      dom.contentEditable = 'false';
      dom.setAttribute('role', 'img');
      const show = (): void => {
        const value = source?.value(indicator) ?? null;
        const label = source?.label(indicator) ?? indicator;
        const text = value ?? '　　';
        if (dom.textContent !== text) dom.textContent = text;
        dom.classList.toggle('prose-figure-blank', value === null);
        dom.title = value === null ? `${label}（还没有填）` : label;
        dom.setAttribute('aria-label', value === null ? `空白，${label}` : `${value}，${label}`);
      };
      show();
      const stop = source?.subscribe(show);
      return { dom, destroy: () => stop?.(), ignoreMutation: () => true };
    };
  },
});
