/** Characters that look alike and are taken for each other in typing by shape and in reading scans. */
export const shapes: readonly string[] = `
己已巳 未末 拨拔 候侯 人入八 大太犬 土士 日曰目 干千于 夫天 贷货 今令 微徽 名各 问间 申由甲电 治冶 析折拆 往住佳 设没 准淮
代伐 科料 记计 园圆 复夏履 政攻故 公么分 开井升 服报 行衍 众从 网冈 站沾 委季 室宝 县且 受爱 理埋 度席 制刺 规现视 员贝
府俯 职织识 请清情 项顷 责贵 民氏 信倌 义叉 文丈 机杌 构枸 权杈 任仕 务条 主王 要耍 性姓 件伴 法洁 则侧 例列 推堆 进迸
`
  .trim()
  .split(/\s+/);
