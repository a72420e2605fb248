import { forms } from '../../../shared/forms/forms.ts';
import type { Run } from './command.ts';

/** An option of a command: `value` names what stands behind it, null for a switch; `short` is its one-letter form. */
export type Option = { value: string | null; help: string; short?: string };

export type Command = {
  usage: string;
  help: string;
  /** How many free words it takes at most; more are refused, because a word passed over is a file not looked at. */
  free: 0 | 1;
  /** A switch with which it takes any number of them. */
  anyWith?: string;
  options: Readonly<Record<string, Option>>;
  /** Loaded when it is run: a list of reports needs no document writer. */
  load: () => Promise<{ run: Run }>;
};

/** Options every command takes. */
export const commonOptions: Readonly<Record<string, Option>> = {
  data: { value: '文件夹', help: '数据文件夹' },
  json: { value: null, help: '标准输出只打印一个JSON文档' },
  help: { value: null, help: '显示本帮助', short: 'h' },
  version: { value: null, help: '显示版本号', short: 'v' },
};

const year: Option = { value: '年度', help: '报告年度，2008到2099，全角数字也可以' };
const form: Option = {
  value: '表式',
  help: `统计表式：${forms.map(({ id }) => id).join('、')}，或本机载入的表式的编号`,
};
const out: Option = { value: '文件夹', help: '写入的文件夹' };

/** The command line: one entry a command. Its shapes are a promise to scripts. */
export const commands: Readonly<Record<string, Command>> = {
  list: {
    usage: 'list',
    help: '列出报告（时间为本机时间，JSON中为UTC）',
    free: 0,
    options: {},
    load: () => import('./list.ts'),
  },
  new: {
    usage: 'new --agency 名称 --year 年度 [--form 表式] [--from 编号]',
    help: '新建报告，可从以前的报告开始；沿用章节，编制机关相同时也沿用联系方式和落款人员',
    free: 0,
    options: {
      agency: { value: '名称', help: '编制机关' },
      year,
      form,
      from: { value: '编号', help: '以前的报告' },
    },
    load: () => import('./new.ts'),
  },
  import: {
    usage: 'import 文件 [--year 年度] [--form 表式] [--dry-run] [--as-source]；import --many 文件|文件夹 …',
    help: '导入旧文件：认出了什么、没认出什么；一次一个文件，或用 --many 一次导入许多文件和文件夹，每个文件一行结果',
    free: 1,
    anyWith: 'many',
    options: {
      year,
      form,
      'dry-run': { value: null, help: '只看结果，什么都不保存' },
      'as-source': { value: null, help: '不是年度报告的文字存为素材' },
      many: {
        value: null,
        help: '一次导入许多；以前导入过的文件不再导入，中断后再执行一次即接着做。全部导入退出码为0，有要处理的为2',
      },
      again: { value: null, help: '与 --many 合用：已有同机关同年度的报告也导入，作为另一份草稿' },
    },
    load: () => import('./import.ts'),
  },
  show: { usage: 'show 编号|文件', help: '显示报告内容', free: 1, options: {}, load: () => import('./show.ts') },
  check: {
    usage: 'check 编号|文件 [--previous 编号|文件]',
    help: '校验：没有错误退出码为0，有错误为2',
    free: 1,
    options: { previous: { value: '编号|文件', help: '上年报告' } },
    load: () => import('./check.ts'),
  },
  search: {
    usage: 'search 文字 [--year 年度] [--agency 名称]',
    help: '在全部报告和素材里查找文字，至少两个字；几个词用空格分开并加引号，要在同一段里',
    free: 1,
    options: { year, agency: { value: '名称', help: '只看这个编制机关' } },
    load: () => import('./search.ts'),
  },
  export: {
    usage: 'export 编号|文件 --out 文件夹 [--only docx,xlsx,html,package,checks,reasons]',
    help: '导出DOCX报告和XLSX统计表；没有统计表的只导出DOCX',
    free: 1,
    options: {
      out,
      only: { value: '种类', help: 'docx、xlsx、html（网页）、package（报送包），用逗号分开；不写即docx,xlsx' },
    },
    load: () => import('./export.ts'),
  },
  sample: {
    usage: 'sample --out 文件夹',
    help: '导出示例报告',
    free: 0,
    options: { out },
    load: () => import('./sample.ts'),
  },
};
