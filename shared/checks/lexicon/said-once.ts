/** Words of two characters that nobody says twice in a row, unless the second begins a longer word (`longer`). */
export type SaidOnce = { words: readonly string[]; longer: RegExp };

const split = (...lines: readonly string[]): string[] => lines.flatMap((line) => line.split(' '));

/** What offices have and write about: 部门部门信息 may be the department's 部门信息. */
const things: SaidOnce = {
  words: split(
    '信息 工作 情况 部门 制度 条例 公开 政务 网站 平台 机制 领导 群众 单位 人员 申请 报告 内容 目录 指南 文件 管理 服务 建设 要求 方面',
    '问题 措施 资金 项目 企业 公众 农村 农业 城市 居民 村民 干部 职工 预算 决算 规划 政策 法规 法律 规定 标准 流程 程序 数据 材料 资料',
    '栏目 渠道 方式 形式 途径 范围 责任 职责 任务 目标 重点 水平 质量 效率 能力 意识 力度 进度 成效 成果 成绩 经验 困难 原因 意见 建议',
    '需求 利益 权益 权力 职能 机构 组织 小组 会议 活动 事项 业务 网络 微博 微信 媒体 报纸 电视 档案 期限 日期 地址 电话 邮箱 条件 环节',
    '领域 环境 背景 基础 体系 模式 队伍 全县 全市 全区 全镇 我县 我市 我区 我镇 我局 我办 我委',
  ),
  longer:
    /^(?:[化员人部处科网局站室栏类厅台量性点线端率机预决专法会库班组制书表所度力者式型版号家区户主群圈图稿函单]|中心|系统|技术|产业|条例|办法|小组|要点|要求|方案|领导|总结|情况|指南|目录|平台|信息|单位|经费|建设|办公|清单|援助|顾问|服务|责任)/,
};

/** What they do, and how. */
const deeds: SaidOnce = {
  words: split(
    '加强 加大 加快 强化 深化 推进 推动 推行 促进 提高 提升 完善 健全 优化 落实 贯彻 执行 实施 开展 召开 举办 印发 发布 公布 更新 维护',
    '审核 审查 受理 答复 办理 办结 处理 回复 回应 解读 宣传 督查 督促 指导 协调 配合 整改 确保 坚持 围绕 按照 根据 通过 利用 依托',
    '结合 针对 关于 对于 由于 以及 并且 但是 同时 此外 其中 其他 主要 重要 基本 及时 积极 认真 严格 切实 不断 充分 全面 深入 有效',
    '有序 明确 继续 扎实 按时',
  ),
  longer: /^[化员人率量性书表度力者点处号机地单函稿件会权费]/,
};

export const saidOnce: readonly SaidOnce[] = [things, deeds];
