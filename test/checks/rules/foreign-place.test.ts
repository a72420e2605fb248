import { expect, test } from 'vitest';
import { foundInLines } from '../said.ts';

const said = (...lines: string[]) =>
  foundInLines('foreign-place', ...lines).map(({ severity, where }) => `${severity} ${where.quote}`);

test.each([
  [['我县公开的信息可在松阜县人民政府门户网站查阅。'], ['warning 松阜县人民政府门户网站']],
  [['信息统一在松阜县政府网站发布。', '登录松阜县政府网站查询。'], ['hint 松阜县政府网站']],
  [['信息统一在远溪市通道县人民政府门户网站发布。'], ['hint 通道县人民政府门户网站']],
  [['我县安排专人每天看松阜县政府网站。'], ['hint 松阜县政府网站']],
])('another county where only the own can stand is found, once: %j', (lines, found) => {
  expect(said(...lines)).toEqual(found);
});

test.each([
  [['公开的信息可在青岚县人民政府门户网站查阅，全县政府网站统一迁移。']],
  [['组织到松阜县政务公开办学习经验，与松阜县人民政府办公室开展交流。']],
  [['各县政府网站和开发区政府网站已迁入市级平台。']],
  [['平台下设县政府信息公开目录，我县通过县人民政府门户网站发布，充实县政府网站栏目。']],
  [['松阜县的申请人来函咨询，按规定答复。']],
  [['我市推进县政府网站集约化，全市完善县政府网站。']],
  [['我县每月处理县政府网站来信，清理县政府网站栏目，答复县政府网站留言。']],
])('the own county, visits and counties in general are left alone: %j', (lines) => {
  expect(said(...lines)).toEqual([]);
});
