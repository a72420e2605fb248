import { expect, test } from 'vitest';
import { foundInLines, markedIn } from '../said.ts';

test.each([
  ['县政府召开会议，布署全年政务公开工作。', ['布署']],
  ['为加快项目建设抢战先机。', ['抢战先机']],
  ['机房设备按装完毕，运行正常。', ['按装']],
  ['及时公开权利清单和责任清单。', ['权利清单']],
  ['我局末收到行政复议申请。', ['末收到']],
  ['各类信息己主动公开，群众可随时查阅。', ['己主动公开']],
  ['安照上级要求完成清理。', ['安照']],
  ['按照国办公开办涵〔2021〕30号要求编制。', ['办涵']],
  ['与上年相此，公开数量有所增加。', ['相此']],
  ['财政拔付专项经费20万元。', ['拔付']],
  ['设立热线，等侯群众来电。', ['等侯']],
  ['加强政务公开宜传工作。', ['宜传']],
  ['我区通举办在线访谈回应关切。', ['通举办']],
  ['聚集民生热点发布信息。', ['聚集民生']],
  ['数据截止2020年12月31日。', ['截止']],
])('a character taken for another is found: %s', (line, marked) => {
  expect(markedIn('confusion', line)).toEqual(marked);
});

test.each([
  '公布了政务服务事项，颁布署名文件。',
  '全年举办涵养文明风尚的讲座两场。',
  '西安照明设施改造信息已公开。',
  '公开了真相此前未说明的部分。',
  '申请截止日期为2020年12月31日，截至目前收到申请3件。',
  '每月末收到的申请次月初办结。',
  '不得据为己有，申请人自己公开的除外。',
  '因地制宜传承民间技艺，事宜布置到位。',
  '选拔入库专家12名，海拔入口设标识。',
  '究竟标准如何，以文件为准。',
  '召开晨会，通讯速度加快，顺延申请期限。',
  '检查院内设施，按装备标准配置。',
  '批复盖章后归档，多重覆盖。',
  '交通采取限行措施，沟通举办听证的信息来自已办结案卷。',
  '人员聚集场所的检查结果已公开。',
  '登录网站查询账户信息，反映问题及时办理。',
])('words in which both stand rightly are left alone: %s', (line) => {
  expect(markedIn('confusion', line)).toEqual([]);
});

test('what has only another standard writing is a hint that asks, and is put right in one go', () => {
  const [finding] = foundInLines('confusion', '用户登陆网站后可以查询。');
  expect([finding?.severity, finding?.confidence, finding?.repair?.words]).toEqual(['hint', 'asks', '改成“登录网站”']);
});
