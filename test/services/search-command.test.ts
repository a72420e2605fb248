import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { foundSchema } from '../../shared/api/contract.ts';
import { nianbao, temporaryFolder } from '../support/command-line.ts';

const report = (county: string, year: number): string =>
  [
    `${county}${year}年政府信息公开工作年度报告`,
    `本报告根据《中华人民共和国政府信息公开条例》编制，统计期限自${year}年1月1日至${year}年12月31日。`,
    '一、概述',
    `${county}建立了审签制度，全年主动公开政府信息1280条。`,
    '二、存在的主要问题和改进措施',
    '部分栏目更新不及时，将按月检查。',
  ].join('\n');

/** A library of two counties, one of them in two years, and one source text. */
async function library(): Promise<string> {
  const data = temporaryFolder('search');
  const files: [name: string, text: string, ...options: string[]][] = [
    ['甲.txt', report('北麓县', 2017)],
    ['乙.txt', report('北麓县', 2018)],
    ['丙.txt', report('南坡县', 2018)],
    ['经验.txt', '各科室轮流值守，审签之后当日发布。\n第二段没有这个词。', '--as-source'],
  ];
  for (const [name, text, ...options] of files) {
    const path = join(data, name);
    writeFileSync(path, text);
    expect((await nianbao(data, 'import', path, ...options)).exit).toBe(0);
  }
  return data;
}

const found = (out: string) => foundSchema.parse(JSON.parse(out));

describe('nianbao search', () => {
  test('finds in all reports and source texts, marks what was found, and narrows to a year and an agency', async () => {
    const data = await library();
    const all = await nianbao(data, 'search', '审签');
    expect(all.exit).toBe(0);
    expect(all.out).toContain('【审签】');
    expect(all.out).toMatch(/素材 {2}经验\S* {2}1处/);
    const json = found((await nianbao(data, 'search', '审签', '--json')).out);
    expect(json.groups.map(({ year }) => year)).toEqual([2018, 2018, 2017]);
    expect(json.sources).toHaveLength(1);
    const narrow = found((await nianbao(data, 'search', '审签', '--year', '2018', '--json')).out);
    expect(narrow.reports).toBe(2);
    const [agency = ''] = narrow.groups.map((group) => group.agency);
    const one = found((await nianbao(data, 'search', '审签', '--year', '2018', '--agency', agency, '--json')).out);
    expect(one.groups.map((group) => [group.year, group.agency])).toEqual([[2018, agency]]);
  });

  test('finds words of one passage in any order, and says on standard error where there is nothing', async () => {
    const data = await library();
    expect(found((await nianbao(data, 'search', '1280 审签', '--json')).out).reports).toBe(3);
    expect(found((await nianbao(data, 'search', '1280 按月', '--json')).out).reports).toBe(0);
    expect(await nianbao(data, 'search', '火箭')).toMatchObject({ out: '', err: '没有找到。\n', exit: 0 });
  });

  test.each([
    [['search', '县'], /两个/],
    [['search'], /查找的文字/],
    [['search', '审签', '--year', '二零'], /二零/],
  ])('%j is refused in one sentence', async (args, words) => {
    const { out, err, exit } = await nianbao(temporaryFolder('search'), ...args);
    expect([out, exit]).toEqual(['', 1]);
    expect(err).toMatch(words);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
