import { z } from 'zod';

/**
 * Every failure a person can meet, as a code with what the sentence needs. Errors cross process borders as this
 * data, never as Error objects; the Chinese sentence is made here and nowhere else: what, where, what to do.
 */
const sentences = {
  'year-out-of-range': '年度“{value}”不对：请填写2008到2099之间的四位年份。',
  'not-found': '没有找到“{what}”：可能已被删除或写错了，请核对报告列表后重试。',
  'form-unknown': '本程序没有统计表式“{form}”：可用的有{known}。',
  'form-version':
    '已有编号“{id}”第{version}版的表式，内容与这个文件不同：请把文件里的version加1再载入，用旧版做的报告不受影响。',
  'form-file': '表式文件“{name}”第{line}行：{what}，请{todo}{more}。',
  'form-id-case': '已有编号为“{known}”的表式，与“{id}”只有大小写不同：请改成同样的写法，或换一个编号。',
  'form-file-too-large': '表式文件“{name}”有{size}，超过了{limit}的上限：表式不会这么大，请确认选对了文件。',
  'form-national': '“{title}”是全国统一的表式，不能移除：请只移除自己载入的表式。',
  'form-in-use': '有{reports}份报告在用这个表式，不能移除：请先给这些报告改用别的表式。',
  'figure-not-a-number': '“{where}”里的“{value}”不是数字：请只填数字，没有数据就留空。',
  'figure-unknown': '表式“{form}”里没有指标“{indicator}”：请刷新后重试。',
  'stale-revision':
    '这份报告已在别处改过（当前为第{current}版，本次依据第{base}版）：本次修改没有写入，请重新打开后再改。',
  'report-final': '这份报告已定稿，只能查看和导出，本次修改没有写入：要改请先点“重新修改…”并写明原因。',
  'report-has-errors': '还有{count}处必须改正的地方，没有导出：请先改正；确实要先出文件的，请写明原因后再导出。',
  'report-removed': '这份报告在回收站里：请先在“回收站”里恢复，再打开。',
  'search-too-short': '查找的文字太短：请至少写两个相连的字或数字。',
  'reason-missing': '重新修改已定稿的报告要写明原因：请填写原因后再试。',
  'file-missing': '找不到文件“{path}”：请检查路径。',
  'folder-missing': '找不到文件夹“{path}”：可能已被移走或改名，请检查位置。',
  'folder-not-absolute': '“{path}”不是完整的文件夹位置：请从盘符或根目录写起，例如“{example}”。',
  'file-is-folder': '“{path}”是文件夹，不是文件：请选择其中的一个文件。',
  'file-not-regular': '“{path}”不是普通文件（可能是管道或设备）：请选择存在磁盘上的文件。',
  'file-no-permission': '没有权限访问“{path}”：请换一个位置，或联系管理员授权。',
  'file-empty': '文件“{path}”是空的：请确认选对了文件。',
  'file-too-large': '文件“{path}”有{size}，超过了{limit}的上限：年度报告不会这么大，请确认选对了文件。',
  'file-not-text':
    '读不出文件“{path}”（内容像是{looksLike}）：能导入Word、WPS、Excel、PDF、网页和纯文本，请确认选对了文件。',
  'file-kind-unknown':
    '不能读取“{path}”这种文件（内容像是{looksLike}）：能导入Word、WPS、Excel、PDF、网页和纯文本，请另存为其中一种后再试。',
  'file-damaged':
    '文件“{path}”已损坏，读不出内容：请从原处重新拷贝，或用做它的程序（Word、WPS等）打开后另存一份，再导入。',
  'file-encrypted': '文件“{path}”设有密码，读不出内容：请用原来的程序打开它，取消密码后另存一份再导入。',
  'file-scanned':
    'PDF“{path}”里只有图片，没有文字，可能是扫描件：请找当时的Word或WPS文件，或先用文字识别软件转成Word文档再导入。',
  'file-unreadable-font':
    'PDF“{path}”里的文字读不出来（它的字体没有说明是哪些字）：请找当时的Word或WPS文件，或用Word、WPS重新导出PDF后再导入。',
  'file-swollen': '文件“{path}”解开后超过{limit}，不像正常的文件，没有读取：请确认它的来源可靠，或另存一份后再导入。',
  'file-busy': '文件“{path}”正被别的程序使用：请关闭打开它的程序（如Word、WPS）后重试。',
  'folder-not-writable': '不能在“{path}”里写文件：请换一个可以写入的文件夹。',
  'export-half': '已写出“{written}”，没有写出“{missing}”：{why}',
  'package-newer':
    '报送包“{path}”由更新版本的程序（{program}）导出，这里读不出来：请先安装新版程序再导入，或在那台电脑上改为导出Word。',
  'package-too-large': '报送包会有{size}，超过了{limit}的上限，没有写出：请把正文里的图片缩小或减少几张后再导出。',
  'nothing-to-export': '这份报告没有统计表，所以没有XLSX可以导出：请改为导出DOCX。',
  'disk-full': '磁盘已满，没有写入“{path}”：请清理磁盘或换一个位置，已填的内容都还在。',
  'not-a-report': '“{path}”不像政府信息公开工作年度报告（{why}）：可以作为素材保存，供撰写时参考。',
  'other-report':
    '“{path}”是“{title}”，与这份草稿几乎没有相同的内容，没有对比：请确认选对了文件；如果是另一份年报，请回到报告列表导入。',
  'agency-name': '编制机关名称“{name}”不能用：请填写1到{longest}个字的机关全称。',
  'nothing-to-import': '“{path}”里没有可以导入的文件：请选择放着旧年报的文件夹。',
  'too-many-files': '一次最多导入{most}个文件：请选小一些的文件夹，分几次导入。',
  'no-year': '没有从文件中认出年度：请在导入时指定年度。',
  cancelled: '已取消，没有改动任何内容：需要时可以重新开始。',
  'took-too-long': '用了{time}还没有完成，已停止，没有改动任何内容：请换一个小一些的文件，或关闭其他程序后重试。',
  'too-much-memory': '需要的内存太多，已停止，没有改动任何内容：请换一个小一些的文件，或关闭其他程序后重试。',
  'store-newer': '数据文件由更新版本的程序建立（第{found}版，本程序支持到第{known}版）：请安装新版程序，数据没有改动。',
  'store-damaged': '数据文件“{path}”已损坏或不是本程序的数据：请不要删除它，并联系维护人员，程序没有改动它。',
  'store-folder': '不能使用数据文件夹“{path}”：请检查它是否是文件夹、是否可写。',
  'node-too-old': '当前Node.js {found}太旧，至少需要22.18：请在项目文件夹执行 npm ci（会带来合适的版本）后重试。',
  'date-unreadable': '“{value}”不是日期：请按“2018年3月19日”的样子填写，原来的日期没有改动。',
  'snapshot-unreadable': '这个历史版本读不出来：请选择另一个版本，现在的报告和其他版本不受影响。',
  'change-too-large': '“{what}”的内容超过了程序能容纳的限度，这一处还没有存进去：请删短或分开，其他内容不受影响。',
  'bad-input': '内部调用“{call}”的参数不对（{detail}）：请重启程序后重试，已保存的内容不受影响。',
  'not-available': '当前运行方式不支持“{what}”：请手工完成。',
  'picture-unknown': '图片“{name}”不是可用的PNG或JPEG，或超过了{limit}：请换一张图片。',
  'page-crashed':
    '窗口内容在一分钟内中断了{times}次，程序已退出：已保存的内容都在，请重新打开；如再出现请联系维护人员。',
  usage: '{what}：请用 nianbao --help 查看用法。',
  unexpected: '程序遇到意外问题（{detail}）：已保存的内容不受影响，请重试；如再出现请联系维护人员。',
} as const;

export type ErrorCode = keyof typeof sentences;

export const errorSchema = z.strictObject({
  code: z.enum(Object.keys(sentences) as [ErrorCode, ...ErrorCode[]]),
  detail: z.record(z.string(), z.string()),
});

/** A failure as data: a code and the words its sentence needs. */
export type Failure = z.infer<typeof errorSchema>;

/** What breaks a line or turns the way of reading: a file's name may hold it, a sentence must not. */
const unruly = /[\p{Cc}\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
const ofFiles: ReadonlySet<string> = new Set(['path', 'name']);

/** The one Chinese sentence for a failure. */
export function sentence({ code, detail }: Failure): string {
  return sentences[code].replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = detail[key] ?? '';
    return ofFiles.has(key) ? value.replace(unruly, ' ') : value;
  });
}

/** Thrown inside a process to carry a failure to the border, where it becomes data. */
export class NianbaoError extends Error {
  readonly failure: Failure;

  constructor(code: ErrorCode, detail: Record<string, string> = {}) {
    const failure = { code, detail };
    super(sentence(failure));
    this.name = 'NianbaoError';
    this.failure = failure;
  }
}
