import { Marked } from 'marked';
import trouble from '../../assets/help/出了问题怎么办.md?raw';
import figures from '../../assets/help/填统计表.md?raw';
import prose from '../../assets/help/写正文.md?raw';
import start from '../../assets/help/开始使用.md?raw';
import find from '../../assets/help/查找与历史.md?raw';
import check from '../../assets/help/检查与导出.md?raw';
import lastYear from '../../assets/help/用上年的报告.md?raw';
import formFiles from '../../assets/help/表式文件.md?raw';

/** One page of the help: for the clerk, the last for whoever looks after the office's computers. */
export type HelpPage = { title: string; html: string };

/** The addresses of the pictures by the name a page gives them. */
const pictures: Record<string, string> = import.meta.glob('../../assets/help/pictures/*.webp', {
  query: '?url',
  import: 'default',
  eager: true,
  base: '../../assets/help',
});

/** The name of a picture as the pages write it: pictures/<name>.webp. */
const addressOf = (name: string): string => pictures[`./${name}`] ?? '';

const quoted = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const marked = new Marked({
  renderer: {
    image: ({ href, text }) => `<img src="${quoted(addressOf(decodeURI(href)))}" alt="${quoted(text)}">`,
    // A link to another page names it; the dialog goes there.
    link({ href, tokens }) {
      return `<a href="${quoted(decodeURI(href).replace(/^(.*)\.md$/, '#$1'))}">${this.parser.parseInline(tokens)}</a>`;
    },
  },
});

const texts: Record<string, string> = {
  开始使用: start,
  写正文: prose,
  填统计表: figures,
  用上年的报告: lastYear,
  检查与导出: check,
  查找与历史: find,
  出了问题怎么办: trouble,
  表式文件: formFiles,
};

/** The pages in their order. Their text is our own, so their HTML can be trusted. */
export const helpPages: readonly HelpPage[] = Object.entries(texts).map(([title, text]) => ({
  title,
  html: marked.parse(text, { async: false }),
}));
