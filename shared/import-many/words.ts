import { sentence } from '../api/errors.ts';
import { isSettled, type ImportOutcome, type ImportResult, type ImportSummary } from './result.ts';

/** What became of a file, in as few words as a column holds. */
export const outcomeWords: Readonly<Record<ImportOutcome, string>> = {
  imported: '已导入',
  already: '以前导入过',
  exists: '已有同一份',
  'not-a-report': '不像年报',
  source: '已存为素材',
  'no-year': '没认出年度',
  failed: '读不出来',
  waiting: '还没有处理',
};

/** Why a file is as it is, or what to look at in it; '' where there is nothing to say. */
export function resultRemark(result: ImportResult): string {
  switch (result.outcome) {
    case 'imported':
      return importedRemark(result);
    case 'exists':
      return existsRemark(result);
    case 'not-a-report':
      return `${result.why.replace(/[。\s]*$/, '')}。可以存为素材。`;
    case 'no-year':
      return '文件里没有认出年度：请逐个核对，写明年度。';
    case 'failed':
      return sentence(result.failure);
    case 'already':
    case 'source':
    case 'waiting':
      return '';
  }
}

function existsRemark({ agency, year, from, as }: Extract<ImportResult, { outcome: 'exists' }>): string {
  const source = from === '' ? '' : `（由“${from}”导入）`;
  if (as.trim() === agency.trim()) return `已有同机关同年度的报告${source}，以那份为准，这个文件没有导入。`;
  return `已有“${as}”${year}年的报告${source}，机关名称写法相近，可能是同一份：这个文件没有导入。请对照一下，不是同一个机关的可以仍然导入。`;
}

function importedRemark({ agency, sections, figures, of, unplaced }: Extract<ImportResult, { outcome: 'imported' }>) {
  const remarks = [
    agency === '' ? '没有认出编制机关，请补填' : '',
    sections === 0 ? '没有认出章节' : '',
    of > 0 && figures === 0 ? '没有认出统计数' : '',
    unplaced > 0 ? `${unplaced}处内容未归位` : '',
  ].filter((words) => words !== '');
  return remarks.length === 0 ? '' : `${remarks.join('；')}。`;
}

/** One line of text for one file: what became of it, of which report it speaks, and why. */
export function resultLine(file: string, result: ImportResult): string {
  const remark = resultRemark(result);
  const facts =
    isSettled(result) && 'agency' in result ? [result.agency || '（未填编制机关）', `${result.year}年`] : [];
  const counts =
    result.outcome === 'imported'
      ? [`${result.sections}个章节`, ...(result.of > 0 ? [`统计数${result.figures}/${result.of}`] : [])]
      : [];
  return [outcomeWords[result.outcome], file, ...facts, ...counts, ...(remark === '' ? [] : [remark])].join('  ');
}

const parts: readonly [ImportOutcome, string][] = [
  ['imported', '导入'],
  ['already', '以前导入过'],
  ['exists', '已有同机关同年度的报告'],
  ['source', '存为素材'],
  ['not-a-report', '不像年报'],
  ['no-year', '没有认出年度'],
  ['failed', '读不出来'],
  ['waiting', '还没有处理'],
];

/** 共100个文件：导入87份，以前导入过3份，读不出来1份；略过2个临时或隐藏文件。 */
export function summaryLine(summary: ImportSummary): string {
  const counts = parts.flatMap(([outcome, words]) => (summary[outcome] === 0 ? [] : [`${words}${summary[outcome]}份`]));
  const passed = summary.passedOver === 0 ? '' : `；略过${summary.passedOver}个临时或隐藏文件`;
  return `共${summary.files}个文件${counts.length === 0 ? '' : `：${counts.join('，')}`}${passed}。`;
}
