import type { SlotId } from '../../../shared/report/slots.ts';
import type { Say } from './say.ts';

/** The prose of parts that speak of no figure; numbers here stand nowhere else in a report. */
export const wordingCommon: Partial<Record<SlotId, (say: Say) => string[]>> = {
  problem: ({ or }) => [
    or('## 存在的问题', '## 主要问题'),
    or('### 个别单位公开不够及时，信息发布集中在季度末。', '### 部分栏目更新较慢，群众查找信息还不够方便。'),
    or('### 政策解读形式单一，图解和问答较少。', '### 工作人员变动较多，新到岗的业务不熟。'),
    or('## 改进措施', '## 下一步打算'),
    or('### 信息形成后及时公开，由专人按周提醒、按月通报。', '### 梳理栏目设置，把群众常用的信息放在显眼位置。'),
    or('### 重要政策与解读材料同步起草、同步发布。', '### 每季度组织一次业务学习，编印办理流程手册。'),
  ],
  otherMatter: ({ or }) => [or('本年度没有其他需要报告的事项。', '无其他需要报告的事项。')],
};
