/** What is one slip away from a fixed term and yet is right: another word, another term, or two words that meet. */
export const saidOtherwise: readonly string[] = `
法制政府 法制建设 公开粒度 同一公开 不同一公开 已申请公开 以申请公开 可申请公开 监督监察 督促监察 定期监察 智能部门 网商申请
档案馆理 其它需要报告的事项 公开年报告 其他需报告 法律法规章 领导组办公 门户网建设 政务网站 业务教育 公开公布 实时更新
有关人员 法人或其他 公开工作作
`
  .trim()
  .split(/\s+/);

/**
 * Characters that stand as words of their own: beside the end of a term they more likely belong to what comes before or after
 * (可以|申请公开) than to a misspelt term.
 */
export const wordsOfOne =
  '以已一有由为在等及即与于对将向被把从自经并但而且各该本我他这那其所之的地得了着过是不无未可能会要应须需使让给按据因则如若同和或者均都也还就才又再更最多少大小新老前后上下中内外里间时日月年次个件条项人名家处县市省区乡镇村局办委部厅股科室只几两每全';

/** Before or after one of these, or beside a mark, a term begins or ends: no word is made of both. */
export const wordsBetween = '的和与及、对为将在是把等或了各全本我县市区省镇乡村局';
