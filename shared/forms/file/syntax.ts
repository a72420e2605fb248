import { printParseErrorCode, type ParseError } from 'jsonc-parser';
import type { Words } from '../fault.ts';

/** Where, as an offset in the text, and what. */
type Placed = Words & { offset: number };
type Rule = (text: string, error: ParseError) => Placed;

const chinesePunctuation = /[“”‘’，：；｛｝［］【】、＂＇]/u;
const longestQuote = 20;

/** The end of the last token before an offset: a mark that is missing is missing there, not where its absence is noticed. */
function endBefore(text: string, offset: number): number {
  return Math.max(0, text.slice(0, offset).trimEnd().length - 1);
}

const snippet = (text: string): string =>
  text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text.replace(/\s+/g, ' ');

/** The column, from 1, as editors count it. */
function column(text: string, offset: number): number {
  return offset - Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1));
}

const missing =
  (mark: string, name: string): Rule =>
  (text, { offset }) => {
    const end = endBefore(text, offset);
    const cut = offset >= text.trimEnd().length ? '，文件在这里就断了' : '';
    return { offset: end, what: `第${column(text, end)}个字符后面少了${name}“${mark}”${cut}`, todo: '在这里补上' };
  };

const tooManyComma = (text: string, offset: number): Placed => ({
  offset: endBefore(text, offset),
  what: `第${column(text, endBefore(text, offset))}个字符处多了一个逗号`,
  todo: '删去最后一项后面的逗号',
});

const at =
  (what: string, todo: string): Rule =>
  (text, { offset }) => ({ offset, what: `第${column(text, offset)}个字符处${what}`, todo });

const strange: Rule = (text, error) => {
  const { offset, length } = error;
  const written = text.slice(offset, offset + length);
  if (text.slice(0, offset).trim() === '') {
    return { offset, what: `内容以“${snippet(written)}”开头，不是JSON`, todo: '确认选对了文件' };
  }
  const mark = chinesePunctuation.exec(written);
  if (mark) {
    const place = offset + mark.index;
    return {
      offset: place,
      what: `第${column(text, place)}个字符处用了中文标点“${mark[0]}”`,
      todo: '改成英文（半角）标点',
    };
  }
  return at(`的“${snippet(written)}”不是JSON的写法`, '给文字和名称加上英文双引号；是非写true或false，空缺写null')(
    text,
    error,
  );
};

/** A name or a value that is not there: after a comma too many, or altogether. */
const nothing =
  (name: string): Rule =>
  (text, error) => {
    const { offset } = error;
    const before = text[endBefore(text, offset)];
    if (before === ',' && /[}\]]/.test(text[offset] ?? '')) return tooManyComma(text, offset);
    if (offset >= text.trimEnd().length)
      return { offset: endBefore(text, offset), what: '文件在这里就断了', todo: '补全后面的内容' };
    return at(
      `应有${name}，却是“${snippet(text.slice(offset, offset + error.length))}”`,
      `补上${name}，或删去多余的标点`,
    )(text, error);
  };

const brokenString = at(
  '开始的文字在本行没有结束',
  '在文字末尾补上英文双引号；文字里不能换行，其中的双引号改用中文引号',
);
const backslash = at('开始的文字里反斜杠“\\”用错了', '删去反斜杠，或写成两个');

/** What each of the parser's codes means to somebody who writes a form file by hand. */
const rules: Readonly<Record<string, Rule>> = {
  InvalidSymbol: strange,
  InvalidNumberFormat: at('的数字写错了', '改成普通的数字'),
  UnexpectedEndOfNumber: at('的数字没有写完', '改成普通的数字'),
  PropertyNameExpected: nothing('带英文双引号的名称'),
  ValueExpected: nothing('一个值'),
  ColonExpected: missing(':', '英文冒号'),
  CommaExpected: missing(',', '英文逗号'),
  CloseBraceExpected: missing('}', '右花括号'),
  CloseBracketExpected: missing(']', '右方括号'),
  EndOfFileExpected: at('内容已经结束，后面还有多余的文字', '删去多余的部分，或检查前面的括号是否成对'),
  InvalidCommentToken: at('写了注释，JSON里不能有注释', '删去注释'),
  UnexpectedEndOfComment: at('写了注释，JSON里不能有注释', '删去注释'),
  UnexpectedEndOfString: brokenString,
  InvalidCharacter: at('开始的文字里有制表符一类看不见的字符', '删去它，或改成空格'),
  InvalidEscapeCharacter: backslash,
  InvalidUnicode: backslash,
};

const unnamed = at('不是JSON的写法', '用能检查JSON的编辑器打开改正');

/** A parser's error as a place and the words for it. */
export function syntaxWords(text: string, error: ParseError): Placed {
  return (rules[printParseErrorCode(error.error)] ?? unnamed)(text, error);
}
