/**
 * The national editions as they are printed and as their rules read, written out by hand from the published forms. A cell is
 * its text or `=indicator`, before it `c3:` or `c3r2:` where it spans columns or rows.
 */

/** The 65 rows of 2014 under their heads: indent, label, unit, figure. */
export const rows2014 = `
0 | 一、主动公开情况 | —— |
2 | （一）主动公开政府信息数（不同渠道和方式公开相同信息计1条） | 条 | =zdgk.total
6 | 其中：主动公开规范性文件数 | 条 | =zdgk.gfxwj
9 | 制发规范性文件总数 | 件 | =zdgk.gfxwj_issued
2 | （二）通过不同渠道和方式公开政府信息的情况 | —— |
5 | 1.政府公报公开政府信息数 | 条 | =ch.gongbao
5 | 2.政府网站公开政府信息数 | 条 | =ch.website
5 | 3.政务微博公开政府信息数 | 条 | =ch.weibo
5 | 4.政务微信公开政府信息数 | 条 | =ch.wechat
5 | 5.其他方式公开政府信息数 | 条 | =ch.other
0 | 二、回应解读情况 | —— |
2 | （一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次） | 次 | =hy.total
2 | （二）通过不同渠道和方式回应解读的情况 | —— |
5 | 1.参加或举办新闻发布会总次数 | 次 | =hy.press
6 | 其中：主要负责同志参加新闻发布会次数 | 次 | =hy.press_lead
5 | 2.政府网站在线访谈次数 | 次 | =hy.interview
6 | 其中：主要负责同志参加政府网站在线访谈次数 | 次 | =hy.interview_lead
5 | 3.政策解读稿件发布数 | 篇 | =hy.interp
5 | 4.微博微信回应事件数 | 次 | =hy.weibo_wechat
5 | 5.其他方式回应事件数 | 次 | =hy.other
0 | 三、依申请公开情况 | —— |
2 | （一）收到申请数 | 件 | =app.recv
5 | 1.当面申请数 | 件 | =app.recv_face
5 | 2.传真申请数 | 件 | =app.recv_fax
5 | 3.网络申请数 | 件 | =app.recv_net
5 | 4.信函申请数 | 件 | =app.recv_mail
2 | （二）申请办结数 | 件 | =app.done
5 | 1.按时办结数 | 件 | =app.done_intime
5 | 2.延期办结数 | 件 | =app.done_ext
2 | （三）申请答复数 | 件 | =app.reply
5 | 1.属于已主动公开范围数 | 件 | =rep.already
5 | 2.同意公开答复数 | 件 | =rep.agree
5 | 3.同意部分公开答复数 | 件 | =rep.partial
5 | 4.不同意公开答复数 | 件 | =rep.refuse
6 | 其中：涉及国家秘密 | 件 | =ref.secret
9 | 涉及商业秘密 | 件 | =ref.commercial
9 | 涉及个人隐私 | 件 | =ref.privacy
9 | 危及国家安全、公共安全、经济安全和社会稳定 | 件 | =ref.safety
9 | 不是《条例》所指政府信息 | 件 | =ref.not_gi
9 | 法律法规规定的其他情形 | 件 | =ref.other
5 | 5.不属于本行政机关公开数 | 件 | =rep.not_ours
5 | 6.申请信息不存在数 | 件 | =rep.not_exist
5 | 7.告知作出更改补充数 | 件 | =rep.supplement
5 | 8.告知通过其他途径办理数 | 件 | =rep.other_way
0 | 四、行政复议数量 | 件 | =fy.total
2 | （一）维持具体行政行为数 | 件 | =fy.keep
2 | （二）被依法纠错数 | 件 | =fy.correct
2 | （三）其他情形数 | 件 | =fy.other
0 | 五、行政诉讼数量 | 件 | =ss.total
2 | （一）维持具体行政行为或者驳回原告诉讼请求数 | 件 | =ss.keep
2 | （二）被依法纠错数 | 件 | =ss.correct
2 | （三）其他情形数 | 件 | =ss.other
0 | 六、举报投诉数量 | 件 | =jbts.total
0 | 七、依申请公开信息收取的费用 | 万元 | =fee.total
0 | 八、机构建设和保障经费情况 | —— |
2 | （一）政府信息公开工作专门机构数 | 个 | =jg.org
2 | （二）设置政府信息公开查阅点数 | 个 | =jg.points
2 | （三）从事政府信息公开工作人员数 | 人 | =jg.staff
5 | 1.专职人员数（不包括政府公报及政府网站工作人员数） | 人 | =jg.staff_full
5 | 2.兼职人员数 | 人 | =jg.staff_part
2 | （四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费） | 万元 | =jg.budget
0 | 九、政府信息公开会议和培训情况 | —— |
2 | （一）召开政府信息公开工作会议或专题会议数 | 次 | =hp.meet
2 | （二）举办各类培训班数 | 次 | =hp.class
2 | （三）接受培训人员数 | 人次 | =hp.people
`;

/** The seven columns of the table of applications: what `*` stands for in the texts below. */
export const columns = ['nat', 'biz', 'sci', 'ngo', 'law', 'oth', 'tot'];

const applicationsFrom = `
c3r3:（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | c7:申请人情况
r2:自然人 | c5:法人或其他组织 | r2:总计
商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他
c3:一、本年新收政府信息公开申请数量 | =t3.new.*
c3:二、上年结转政府信息公开申请数量 | =t3.carry_in.*
`;

const resultsTo5 = `
c2:（一）予以公开 | =t3.r.open.*
c2:（二）部分公开（区分处理的，只计这一情形，不计其他情形） | =t3.r.partial.*
r8:（三）不予公开 | 1.属于国家秘密 | =t3.d.secret.*
2.其他法律行政法规禁止公开 | =t3.d.law.*
3.危及“三安全一稳定” | =t3.d.safety.*
4.保护第三方合法权益 | =t3.d.third.*
5.属于三类内部事务信息 | =t3.d.internal.*
6.属于四类过程性信息 | =t3.d.process.*
7.属于行政执法案卷 | =t3.d.casefile.*
8.属于行政查询事项 | =t3.d.query.*
r3:（四）无法提供 | 1.本机关不掌握相关政府信息 | =t3.u.nohold.*
2.没有现成信息需要另行制作 | =t3.u.make.*
3.补正后申请内容仍不明确 | =t3.u.unclear.*
r5:（五）不予处理 | 1.信访举报投诉类申请 | =t3.n.petition.*
2.重复申请 | =t3.n.repeat.*
3.要求提供公开出版物 | =t3.n.publication.*
4.无正当理由大量反复申请 | =t3.n.massive.*
5.要求行政机关确认或重新出具已获取信息 | =t3.n.confirm.*
`;

const resultsEnd = `
c2:（七）总计 | =t3.r.total.*
c3:四、结转下年度继续办理 | =t3.carry_out.*
`;

const applications = (results: number, sixth: string): string =>
  `${applicationsFrom.trim()}\nr${results}:三、本年度办理结果 | ${resultsTo5.trim()}\n${sixth.trim()}\n${resultsEnd.trim()}`;

const litigation = `
c5:行政复议 | c10:行政诉讼
r2:结果维持 | r2:结果纠正 | r2:其他结果 | r2:尚未审结 | r2:总计 | c5:未经复议直接起诉 | c5:复议后起诉
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计
=t4.fy.keep | =t4.fy.correct | =t4.fy.other | =t4.fy.pending | =t4.fy.total | =t4.s1.keep | =t4.s1.correct | =t4.s1.other | =t4.s1.pending | =t4.s1.total | =t4.s2.keep | =t4.s2.correct | =t4.s2.other | =t4.s2.pending | =t4.s2.total
`;

export const tables2021 = [
  `
c4:第二十条第（一）项
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
规章 | =t2.gz.made | =t2.gz.repealed | =t2.gz.valid
行政规范性文件 | =t2.gf.made | =t2.gf.repealed | =t2.gf.valid
c4:第二十条第（五）项
信息内容 | c3:本年处理决定数量
行政许可 | c3:=t2.xk
c4:第二十条第（六）项
信息内容 | c3:本年处理决定数量
行政处罚 | c3:=t2.cf
行政强制 | c3:=t2.qz
c4:第二十条第（八）项
信息内容 | c3:本年收费金额（单位：万元）
行政事业性收费 | c3:=t2.sf
`,
  applications(
    22,
    `
r3:（六）其他处理 | 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | =t3.o.nofix.*
2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | =t3.o.nofee.*
3.其他 | =t3.o.other.*
`,
  ),
  litigation,
];

export const tables2019 = [
  `
c4:第二十条第（一）项
信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量
规章 | =t2.gz.new | =t2.gz.opened | =t2.gz.all
规范性文件 | =t2.gf.new | =t2.gf.opened | =t2.gf.all
c4:第二十条第（五）项
信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量
行政许可 | =t2.xk.before | =t2.xk.change | =t2.xk
其他对外管理服务事项 | =t2.qt.before | =t2.qt.change | =t2.qt
c4:第二十条第（六）项
信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量
行政处罚 | =t2.cf.before | =t2.cf.change | =t2.cf
行政强制 | =t2.qz.before | =t2.qz.change | =t2.qz
c4:第二十条第（八）项
信息内容 | 上一年项目数量 | c2:本年增/减
行政事业性收费 | =t2.sf.before | c2:=t2.sf.change
c4:第二十条第（九）项
信息内容 | 采购项目数量 | c2:采购总金额
政府集中采购 | =t2.cg.count | c2:=t2.cg.sum
`,
  applications(20, 'c2:（六）其他处理 | =t3.o.all.*'),
  litigation,
];

/** What is not counted in whole 件 that only grow. */
export const unusual2021 = ['t2.sf 万元 decimal'];
export const unusual2019 = [
  't2.xk.before 项 whole',
  't2.xk.change 项 whole signed',
  't2.qt.before 项 whole',
  't2.qt.change 项 whole signed',
  't2.cf.before 项 whole',
  't2.cf.change 项 whole signed',
  't2.qz.before 项 whole',
  't2.qz.change 项 whole signed',
  't2.sf.before 项 whole',
  't2.sf.change 项 whole signed',
  't2.cg.count 项 whole',
  't2.cg.sum 万元 decimal',
];

/** How a rule reads: its id, how grave, where from, and the relation. `last:` is a figure of last year's report. */
export const rules2014 = `
A1 error inferred: app.recv = app.recv_face + app.recv_fax + app.recv_net + app.recv_mail
A2 error inferred: app.done = app.done_intime + app.done_ext
A3 error inferred: app.reply = rep.already + rep.agree + rep.partial + rep.refuse + rep.not_ours + rep.not_exist + rep.supplement + rep.other_way
A4 error inferred: rep.refuse = ref.secret + ref.commercial + ref.privacy + ref.safety + ref.not_gi + ref.other
A5a error inferred: fy.keep + fy.correct + fy.other ≤ fy.total
A5b warning inferred: fy.total = fy.keep + fy.correct + fy.other
A5c error inferred: ss.keep + ss.correct + ss.other ≤ ss.total
A5d warning inferred: ss.total = ss.keep + ss.correct + ss.other
A6 error inferred: jg.staff = jg.staff_full + jg.staff_part
A7 warning inferred: zdgk.gfxwj ≤ zdgk.gfxwj_issued
A8 error inferred: zdgk.gfxwj ≤ zdgk.total
A9.1 error inferred: ch.gongbao ≤ zdgk.total
A9.2 error inferred: ch.website ≤ zdgk.total
A9.3 error inferred: ch.weibo ≤ zdgk.total
A9.4 error inferred: ch.wechat ≤ zdgk.total
A9.5 error inferred: ch.other ≤ zdgk.total
A10 error inferred: zdgk.total ≤ ch.gongbao + ch.website + ch.weibo + ch.wechat + ch.other
A11 hint inferred: zdgk.total ≠ ch.gongbao + ch.website + ch.weibo + ch.wechat + ch.other
A12a error inferred: hy.press_lead ≤ hy.press
A12b error inferred: hy.interview_lead ≤ hy.interview
A13a warning inferred: hy.weibo_wechat ≤ hy.total
A13b warning inferred: hy.other ≤ hy.total
A14 warning inferred: hy.total ≤ hy.press + hy.interview + hy.interp + hy.weibo_wechat + hy.other
A15a warning inferred: app.done ≤ app.recv
A15b warning inferred: app.reply = app.done
A16a warning inferred: hp.class ⇔ hp.people
`;

const resultRows = [
  ...['r.open', 'r.partial'],
  ...['d.secret', 'd.law', 'd.safety', 'd.third', 'd.internal', 'd.process', 'd.casefile', 'd.query'],
  ...['u.nohold', 'u.make', 'u.unclear'],
  ...['n.petition', 'n.repeat', 'n.publication', 'n.massive', 'n.confirm'],
];

/** The rules of the tables of applications and of litigation. */
function rulesSince2019(sixth: readonly string[]): string {
  const results = [...resultRows, ...sixth];
  return [
    'B1.* error printed: t3.new.* + t3.carry_in.* = t3.r.total.* + t3.carry_out.*',
    `B3.* error inferred: t3.r.total.* = ${results.map((row) => `t3.${row}.*`).join(' + ')}`,
    'B6.* warning inferred: t3.carry_in.* = last:t3.carry_out.*',
    ...['new', 'carry_in', ...results, 'r.total', 'carry_out'].map((row) => {
      const t = `t3.${row}`;
      return `B4.${row} error inferred: ${t}.tot = ${t}.nat + ${t}.biz + ${t}.sci + ${t}.ngo + ${t}.law + ${t}.oth`;
    }),
    'B5.fy error inferred: t4.fy.total = t4.fy.keep + t4.fy.correct + t4.fy.other + t4.fy.pending',
    'B5.s1 error inferred: t4.s1.total = t4.s1.keep + t4.s1.correct + t4.s1.other + t4.s1.pending',
    'B5.s2 error inferred: t4.s2.total = t4.s2.keep + t4.s2.correct + t4.s2.other + t4.s2.pending',
  ].join('\n');
}

export const rules2021 = `
B7.gz warning inferred: t2.gz.valid = last:t2.gz.valid + t2.gz.made - t2.gz.repealed
B7.gf warning inferred: t2.gf.valid = last:t2.gf.valid + t2.gf.made - t2.gf.repealed
B8.gz warning inferred: t2.gz.made - t2.gz.repealed ≤ t2.gz.valid
B8.gf warning inferred: t2.gf.made - t2.gf.repealed ≤ t2.gf.valid
${rulesSince2019(['o.nofix', 'o.nofee', 'o.other'])}
`;

export const rules2019 = `
opened.gz warning inferred: t2.gz.opened ≤ t2.gz.all
opened.gf warning inferred: t2.gf.opened ≤ t2.gf.all
${rulesSince2019(['o.all'])}
`;
