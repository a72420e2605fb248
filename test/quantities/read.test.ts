import { describe, expect, test } from 'vitest';
import { toldOf } from './told.ts';

/** Texts as reports have them, and all that is to be read in each. */
const cases: Record<string, readonly (readonly [text: string, read: readonly string[]])[]> = {
  digits: [
    ['主动公开信息3985758条。', ['count 3985758 条']],
    ['公开2,316条、１２，３４５条', ['count 2316 条', 'count 12345 条']],
    ['经费96171.6元，投入18.6198万元，得477.35万元', ['money 96171.6 元', 'money 186198 元', 'money 4773500 元']],
    ['收到　35 件，办结 ３５ 件', ['count 35 件', 'count 35 件']],
    ['接待群众5600人次、300人（次）、20人/次', ['count 5600 人次', 'count 300 人次', 'count 20 人次']],
    ['受理宗数12宗，群众来件8件次，发布6条次', ['count 12 宗', 'count 8 件次', 'count 6 条次']],
    ['收到申请4\u200b2件', ['count 42 件']],
  ],
  multipliers: [
    ['公开1.2万条，点击3000万次', ['count 12000 条', 'count 30000000 次']],
    ['投入1亿2000万元、3万5千元、1.5亿元', ['money 120000000 元', 'money 35000 元', 'money 150000000 元']],
    ['简报43期，材料43万份', ['count 43 期', 'count 430000 份']],
    ['输电5千米，功率20千瓦', ['count 5 千米', 'count 20 千瓦']],
  ],
  'Chinese numerals': [
    ['受理申请三十五件', ['count 35 件']],
    ['梳理十一大类、一千二百项，惠及两万三千人', ['count 11 大类', 'count 1200 项', 'count 23000 人']],
    ['共一百零二件、一百二十件、三万五千份', ['count 102 件', 'count 120 件', 'count 35000 份']],
    ['公开率百分之九十二点五', ['percent 92.5 %']],
    ['由七个部分组成', ['count 7 个']],
  ],
  qualifiers: [
    ['阅读量达10万+', ['count 100000 at-least']],
    [
      '约210件，近300条，将近5次，大约40%，300人左右，20件上下',
      [
        'count 210 件 about',
        'count 300 条 about',
        'count 5 次 about',
        'percent 40 % about',
        'count 300 人 about',
        'count 20 件 about',
      ],
    ],
    [
      '210余件，24余条，755多条，60余个，1000多万元，2000元以上',
      [
        'count 210 件 at-least',
        'count 24 条 at-least',
        'count 755 条 at-least',
        'count 60 个 at-least',
        'money 10000000 元 at-least',
        'money 2000 元 at-least',
      ],
    ],
    [
      '超过100次、逾50件、不少于40个、至少2次',
      ['count 100 次 at-least', 'count 50 件 at-least', 'count 40 个 at-least', 'count 2 次 at-least'],
    ],
    [
      '不足2%、不到3天、至多5次、10个以内、不超过5件',
      [
        'percent 2 % at-most',
        'duration 3 天 at-most',
        'count 5 次 at-most',
        'count 10 个 at-most',
        'count 5 件 at-most',
      ],
    ],
    [
      '三百余人、近千条、百余份、十余件',
      ['count 300 人 at-least', 'count 1000 条 about', 'count 100 份 at-least', 'count 10 件 at-least'],
    ],
    [
      '数十次，十几个，几百人，上万条，三四场，两三百人',
      [
        'count 20~99 次 vague',
        'count 11~19 个 vague',
        'count 200~999 人 vague',
        'count 10000~99999 条 vague',
        'count 3~4 场 vague',
        'count 200~300 人 vague',
      ],
    ],
    ['关注人数新增近2000余人', ['count 2000 人 about']],
  ],
  'shares, ranges and ratios': [
    [
      '占97.62%，升3.5个百分点，千分之五，增长2倍',
      ['percent 97.62 %', 'percent 3.5 个百分点', 'percent 5 ‰', 'multiple 2 倍'],
    ],
    [
      '每天3—5条，10至15件，10件到15件，10%-15%，3-5个工作日内',
      ['range 3~5 条', 'range 10~15 件', 'range 10~15 件', 'range 10~15 %', 'range 3~5 个工作日 at-most'],
    ],
    ['三分之一、1/3，比例为3:1', ['fraction 1/3', 'fraction 1/3', 'ratio 3/1']],
    ['分别为3、5、8件', ['count 3 件', 'count 5 件', 'count 8 件']],
    ['开展3、4次检查', ['count 3 次 vague', 'count 4 次']],
  ],
  'said zeros': [
    ['我局未收到政府信息公开申请。', ['count 0 said']],
    ['没有发生行政复议、行政诉讼案件，无举报投诉。', ['count 0 said', 'count 0 said']],
    ['没有对公民收取复印、邮寄等费用', ['count 0 said']],
    ['未发生一起因政府信息公开被申请行政复议的情况', ['count 0 said']],
    ['依申请公开为零；收费为零件；零投诉；共0件', ['count 0 said', 'count 0 件 said', 'count 0 said', 'count 0 件']],
  ],
  marks: [
    [
      '2017年，2017年度，2017年3月，2017年3月19日，二0一七年，二〇一八年三月十九日，7月1 日',
      ['year 2017', 'year 2017', 'month 2017-3', 'date 2017-3-19', 'year 2017', 'date 2018-3-19', 'date 7-1'],
    ],
    ['2018-03-19、2018.3.19、20180319', ['date 2018-3-19', 'date 2018-3-19', 'date 2018-3-19']],
    ['自2017年1月1日起至2017年12月31日止', ['period 2017-1-1..2017-12-31']],
    ['自2017年1月1日——12月31日', ['period 2017-1-1..2017-12-31']],
    ['2016—2018年，1-6月份，3、4月', ['period 2016..2018', 'period 1..6', 'month 3', 'month 4']],
    ['某县2017政府信息公开工作年度报告', ['year 2017']],
    ['上午8:30至12:00，8时30分，7×24小时', ['time 8:30至12:00', 'time 8时30分', 'time 7×24小时']],
    [
      '某政发〔2014〕32号、[2017]6号、﹝2017﹞ 3 号、某办发201742号',
      ['document 2014', 'document 2017', 'document 2017', 'document 201742号'],
    ],
    [
      '电话：0700-1234567，传真 0700－7654321，邮编：410000，手机13800000000，联系电话：6620000',
      ['phone 0700-1234567', 'phone 0700－7654321', 'postcode 410000', 'phone 13800000000', 'phone 6620000'],
    ],
    [
      '邮箱a12@some.gov.cn，网址www.some.gov.cn/2017/3.html，A4纸',
      ['code a12@some.gov.cn', 'code www.some.gov.cn/2017/3.html', 'code A4'],
    ],
    ['身份证号110101199001011234', ['identity 110101199001011234']],
    [
      '第二十条第（一）项、第33条第2款，国务院令第711号',
      ['article 第二十条第（一）项', 'article 第33条第2款', 'ordinal 第711号'],
    ],
    [
      '第七次会议、第3期、十八届三中全会、2号楼',
      ['ordinal 第七次', 'ordinal 第3期', 'ordinal 十八届', 'ordinal 三中', 'ordinal 2号'],
    ],
    ['一、概述\n（二）做法\n3. 培训\n（4）考核', ['label 一', 'label 二', 'label 3', 'label 4']],
    ['做法如下：一是培训。二是考核。', ['label 一', 'label 二']],
    ['见附件1、表2', ['label 1', 'label 2']],
    ['推行一次性告知、“三个到位”、“最多跑一次”', ['name 一次性', 'name 三', 'name 一次']],
    ['开通12345政务服务热线', ['phone 12345']],
    [
      '15个工作日、20日内、6个月、两年',
      ['duration 15 个工作日', 'duration 20 日 at-most', 'duration 6 个月', 'duration 2 年'],
    ],
  ],
  'what is lost or cannot be told': [
    ['共公开信息210', ['count 210 cut']],
    ['栏目12个内有更新', ['count 12 个 at-most cut']],
    ['收到135,0000条', ['unclear 135,0000']],
    ['公开1 20件', ['unclear 1 20']],
    ['自2017110201712310止', ['unclear 2017110201712310']],
    ['截至12底', ['unclear 12底']],
    ['涉及27乡镇、43部门', ['count 27', 'count 43']],
  ],
};

describe.for(Object.entries(cases))('%s', ([, rows]) => {
  test.for(rows)('%s', ([text, read]) => {
    expect(toldOf(text)).toEqual(read);
  });
});

describe('what is part of a word is no number', () => {
  test.for([
    '统筹千家万户，百姓满意，十分重视，一般工作',
    '四川省、九江市、百日行动',
    '数据共享，几乎全部，上海经验，次数增加',
    '无效申请、无正当理由、无法提供、尚未审结、未按时办结、没有专职人员',
    '如未收到答复的，可以申请行政复议',
    '三农、双随机、两会',
  ])('%s', (text) => {
    expect(toldOf(text).filter((one) => !one.startsWith('name'))).toEqual([]);
  });

  test.for([
    ['节约经费20万元', 'money 200000 元'],
    ['预约12件', 'count 12 件'],
    ['附近2个点', 'count 2 个'],
    ['最近3次', 'count 3 次'],
    ['多部门2人', 'count 2 人'],
  ] as const)('%s is exact: the word before ends alike only', ([text, read]) => {
    expect(toldOf(text)).toEqual([read]);
  });

  test.for(['3部门', '2处理意见', '12项目', '5期间', '4条例', '6人民'])('%s has no measure word', (text) => {
    expect(toldOf(text)).toEqual([`count ${text[0] === '1' ? '12' : text[0]}`]);
  });

  test('一 before a measure word may be an article, and is a count where something is said to have been done', () => {
    expect(toldOf('这是一项重要工作，举办了一次培训')).toEqual(['count 1 项 article', 'count 1 次']);
  });
});
