import { formSchema, type Declaration } from './form.ts';

/** Prose only: reports of years before the first statutory table, and old files that carry no table. */
export const none = formSchema.parse({
  id: 'none',
  title: '无统计表',
  issuedBy: '《中华人民共和国政府信息公开条例》（2008年施行）第三十二条',
  years: { from: 2008, to: 2013 },
  outline: [
    { slot: 'overview', heading: '概述' },
    { slot: 'proactive', heading: '主动公开政府信息情况' },
    { slot: 'application', heading: '依申请公开政府信息和不予公开政府信息的情况' },
    { slot: 'fee', heading: '政府信息公开的收费及减免情况' },
    { slot: 'litigation', heading: '因政府信息公开申请行政复议、提起行政诉讼的情况' },
    { slot: 'problem', heading: '存在的主要问题及改进情况' },
    { slot: 'otherMatter', heading: '其他需要报告的事项' },
  ],
  annexCaption: '',
  tables: [],
  indicators: [],
  identities: [],
} satisfies Declaration);
