/** A heading's mark: # 标题, also ## 标题 ##. A number sign grown together with words (#话题#) is none. */
const heading = /^ {0,3}#{1,6}[ \u3000]+(?=\S)(.*?)(?:[ \u3000]+#+)?\s*$/;
const rule = /^ {0,3}(?:-{3,}|\*{3,}|_{3,})\s*$/;
const strong = /\*\*(?=\S)([^*\n]{1,200}?)(?<=\S)\*\*/g;

/** A text is Markdown where it has headings of that kind; one line alone may begin with a number sign by chance. */
const fewestHeadings = 2;

/**
 * The lines without the marks that Markdown sets for headings, strong words and rules, as programs write it that make texts of
 * scans or answers. A line stays a line, so that the numbers of lines are the file's; lines of any other text come back as they are.
 */
export function withoutMarkdown(lines: string[]): { lines: string[]; marks: number } {
  if (lines.filter((line) => heading.test(line)).length < fewestHeadings) return { lines, marks: 0 };
  const plain = lines.map((line) => (rule.test(line) ? '' : line.replace(heading, '$1').replace(strong, '$1')));
  return { lines: plain, marks: plain.filter((line, at) => line !== lines[at]).length };
}
