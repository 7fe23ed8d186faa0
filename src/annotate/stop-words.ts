/** Words that stand in every official document and tell none from another, with the reason each group is left out. */
export const stopWordGroups: readonly { readonly why: string; readonly words: string }[] = [
  {
    why: 'verbs of asking: they say that something is to be done, not what',
    words: `落实 贯彻 贯彻落实 推进 推动 加强 强化 深化 健全 完善 建立 建立健全 开展 实施 执行 制定 提升 提高 促进 增强 加大 加快 做好 抓好 做到 坚持 确保 保障 组织
      继续 举办 召开 构建 打造 营造 发挥 利用 运用 使用 探索 创新 改进 优化 规范 明确 统筹 支持 鼓励 引导 指导 督促 围绕 结合 依托 按照 根据 通过 进行 给予 具有 成为 形成
      注重 突出 聚焦 压实 压紧 巩固 拓展 总结 提炼 推广 实现 符合 包括 涉及 提供 作为 达到 实行 采取 负责 参加 参与 有关 相关 处理 处置 防范 防止 查处 维护 解决 完成 弘扬 筑牢
      牢记 发生 有利 树立 树牢 坚定 转化 转化为 贯穿 体现 寻求 播出 覆盖 引发 固化 搭建 遴选 选树 建设`,
  },
  {
    why: 'nouns of office prose: every item has them',
    words: `工作 要求 任务 问题 方面 情况 措施 举措 机制 体制 体制机制 制度 体系 力度 水平 能力 作用 活动 项目 重点 领域 关键 基础 目标 方案 计划 意见 精神 会议 指示 指示精神 部署 过程 环节 内容 方式 方法 手段
      成果 成效 实效 效果 经验 做法 优势 格局 氛围 环境 条件 部门 单位 人员 各级 各类 各项 全体 自身 方向 原则 核心 主体 首要 抓手 统领 招法 效能 实效性 刚性 系列 要点 规定 办法 时间 全过程
      试点 新格局 常态化 精准化 规范化 信息化 标准化 长效机制 工作体系 工作机制`,
  },
  {
    why: 'wide words of this kind of document: two items that share one have nothing to do with each other for it',
    words: `教育系统 政治 思想 领导 社会 改革 责任 意识 特色 平台 传统 示范 落地 斗争 专项 总书记 联系 沟通 研究 准则 联动 培养 中心 激励 担当 职业 理念 业绩 大胆 落到实处 渠道 协同 重任 根本 人民 高质量`,
  },
  {
    why: 'whoever issues or passes on: in every document of the same office',
    words: `中央 市委 市委市政府 国务院 党中央 省委 省政府 市政府 全国 全省 全市 各地 中国 我国 国家 国家级 省级 市级`,
  },
  {
    why: 'how and how much',
    words: `深入 认真 切实 持续 积极 进一步 大力 着力 扎实 全面 严格 坚决 不断 稳步 有序 有效 充分 牢牢 严肃 逐项 逐级 层层 及时 主动 合力 紧紧 更加 重要 主要 真正 第一 首批 最新 特别
      特别是 重大 优秀 良好 浓厚 先进 坚强 坚强有力 有力 高效 永恒 平稳 向好 新时代 广大 共同 相互 以及 时代 精准 用心 有利于 教育 教学 管理 服务 发展 学习 学校 系统`,
  },
];

const stopWords: ReadonlySet<string> = new Set(stopWordGroups.flatMap(({ words }) => words.split(/\s+/u)));

/** Whether a word tells nothing: 工作. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

/** Whether a word is put together from two that tell nothing: 积极开展, 管理工作. */
export function isStopCompound(word: string): boolean {
  return word.length === 4 && stopWords.has(word.slice(0, 2)) && stopWords.has(word.slice(2));
}
