import { isControl, isHidden, isUnseen } from './seen.ts';
import { declarationsOf, type StyleSheet } from './style-sheet.ts';
import { attribute, children, isElement, isText, type Element } from './tree.ts';

/** Characters that are no blanks: all of an element's, those in links that lead elsewhere, and how many such links. */
type Share = { text: number; linked: number; links: number };

/** What tells the furniture of a page from what it says: `article` holds most of the words that are no links. */
export type Furniture = {
  shares: ReadonlyMap<Element, Share>;
  around: ReadonlySet<Element>;
  article: Element;
  /** Whether a registration number stands anywhere on the page. */
  registered: boolean;
};

const nothing: Share = { text: 0, linked: 0, links: 0 };
const filled = (text: string): number => text.replace(/[\s\u00a0]/g, '').length;

/** A link into the page itself or to a document beside it belongs to the text. */
const leadsAway = (element: Element): boolean => {
  const address = element.tagName === 'a' ? attribute(element, 'href') : null;
  return (
    address !== null &&
    !/^#|\.(?:docx?|wps|xlsx?|et|pdf|ofd|rtf|txt|zip|rar|7z|png|jpe?g)(?:[?#].*)?$/i.test(address.trim())
  );
};

function measure(element: Element, sheet: StyleSheet, shares: Map<Element, Share>): Share {
  const sum = { ...nothing };
  for (const node of element.childNodes) {
    if (isText(node)) sum.text += filled(node.value);
    if (!isElement(node) || isUnseen(node) || isControl(node) || isHidden(node, declarationsOf(node, sheet))) continue;
    const share = measure(node, sheet, shares);
    sum.text += share.text;
    sum.linked += share.linked;
    sum.links += share.links;
  }
  const share = leadsAway(element) && sum.text > 0 ? { text: sum.text, linked: sum.text, links: 1 } : sum;
  shares.set(element, share);
  return share;
}

/** Where this share of the words stands, there is the article. */
const most = 0.6;

function articleIn(root: Element, shares: ReadonlyMap<Element, Share>): { article: Element; around: Set<Element> } {
  const own = (element: Element): number => {
    const { text, linked } = shares.get(element) ?? nothing;
    return text - linked;
  };
  const all = own(root);
  const around = new Set([root]);
  let article = root;
  for (;;) {
    const inner = children(article).find((element) => all > 0 && own(element) >= all * most);
    if (!inner) return { article, around };
    around.add(inner);
    article = inner;
  }
}

/** Measures a page for `isNavigation` and `isFooter`; `text` is its source. */
export function findFurniture(root: Element, sheet: StyleSheet, text: string): Furniture {
  const shares = new Map<Element, Share>();
  measure(root, sheet, shares);
  return { shares, ...articleIn(root, shares), registered: /备|标识码/.test(text) };
}

/** The text of an element, a blank between its parts. */
export function textIn(element: Element, skip: (inner: Element) => boolean = isUnseen): string {
  return element.childNodes
    .map((node) => (isText(node) ? node.value : isElement(node) && !skip(node) ? ` ${textIn(node, skip)} ` : ''))
    .join('');
}

const compact = (element: Element): string => textIn(element).replace(/[\s\u00a0\u3000]+/g, '');

const dense = 0.85;
const fewestLinks = 3;
const listLike: ReadonlySet<string> = new Set([
  'ul',
  'ol',
  'dl',
  'menu',
  'div',
  'section',
  'aside',
  'table',
  'td',
  'tr',
  'p',
  'header',
]);
const trail =
  /^(?:您|你|当前)?(?:现在|当前|目前)?(?:的|所在)*(?:位置|页面)(?:是|为)?[:：]|^(?:网站)?首页(?:[>＞»›→/·-]|&gt;)/;
const longestTrail = 150;

const hasHeading = (element: Element): boolean =>
  children(element).some((inner) => /^h[1-3]$/.test(inner.tagName) || hasHeading(inner));

/** True for the list of sheets that LibreOffice sets over a workbook it saves as a page. */
export function isListOfSheets(element: Element): boolean {
  if (element.tagName !== 'center') return false;
  const links = children(element).filter(({ tagName }) => tagName === 'a');
  return links.length > 0 && links.every((link) => /^#table\d+$/.test(attribute(link, 'href') ?? ''));
}

/** True for a block of links, a menu or the trail to the page (当前位置：首页 > …), outside the article or said to be one. */
export function isNavigation(element: Element, { shares, around }: Furniture, inArticle: boolean): boolean {
  if (around.has(element)) return false;
  const { text, linked, links } = shares.get(element) ?? nothing;
  const role = attribute(element, 'role')?.toLowerCase() ?? '';
  if (element.tagName === 'nav' || /^(?:navigation|search|menu|menubar|tablist)$/.test(role)) return true;
  if (links > 0 && text <= longestTrail && trail.test(compact(element))) return true;
  if (inArticle || !listLike.has(element.tagName)) return false;
  if (element.tagName === 'header' && links > 0 && !hasHeading(element)) return true;
  return links >= fewestLinks && linked >= text * dense;
}

const registration = /ICP备\d{4,}号|公网安备\d{6,}号|网站标识码[:：]?[a-z]{0,4}\d{6,}/i;
const dated = /\d{4}年\d{1,2}月\d{1,2}日/;
const longestFooter = 600;

/** True for the page header or footer that LibreOffice writes where the pages of a document began and ended. */
export const isRunning = (element: Element): boolean =>
  element.tagName === 'div' && /^(?:header|footer)$/.test(attribute(element, 'title') ?? '');

/** True for the block with the registration number of a site, and for a footer with links outside the article. */
export function isFooter(element: Element, { shares, around, registered }: Furniture, inArticle: boolean): boolean {
  if (around.has(element)) return false;
  const { text, links } = shares.get(element) ?? nothing;
  if (element.tagName === 'footer' && !inArticle && links > 0 && !hasHeading(element)) return true;
  if (!registered || text === 0 || text > longestFooter) return false;
  const words = compact(element);
  return registration.test(words) && !words.includes('。') && !dated.test(words);
}

const tools =
  /打印(?:本页|此页|文章|页面|正文)?|关闭(?:窗口|本页|页面|此页)?|(?:加入)?收藏(?:本页|此页)?|分享(?:到|至)?|返回(?:顶部|首页|上一页)|(?:字体|字号|文字大小)(?=[:：【[（(大中小\s])|下载(?:本页|全文)|扫一扫(?:在手机打开当前页)?|保存(?:本页|页面)/g;
const smallTools = /[大中小特默认微信微博空间QQ\s\u3000:：|｜/·【】[\]［］（）()《》<>+\-ATt]/g;
const longestTools = 60;

/** True for a line that holds nothing but what one clicks: 【打印】【关闭】, 字号：大 中 小, 分享到：微信. */
export function isToolLine(text: string): boolean {
  if (text.length > longestTools) return false;
  const rest = text.replace(tools, '');
  return rest !== text && rest.replace(smallTools, '') === '';
}
