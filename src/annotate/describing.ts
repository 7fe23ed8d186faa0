/** How clauses look that hold a verb of asking and ask for nothing. */

/** Clauses that begin with a verb of the table and still ask for nothing. `rest` is tried on the words behind the verb. */
export interface Describing {
  readonly id: string;
  /** Verbs it holds for; all when there are none. */
  readonly verbs: readonly string[];
  readonly rest: RegExp;
  readonly why: string;
  readonly examples: readonly string[];
  readonly not: readonly string[];
}

/** Clauses that tell what was or is, and require nothing: 推进了改革. */
export const describingClauses: readonly Describing[] = [
  {
    id: 'done',
    verbs: [],
    rest: /^[了过](?![解程渡关错硬高多问于])/u,
    why: 'tells what was done',
    examples: ['推进了改革', '开展过调研'],
    not: ['加强过程管理'],
  },
  {
    id: 'attribute',
    verbs: [],
    rest: /^(?:推进|推动|落实|贯彻|加强|强化|深化|开展|完善|提升|实施|建立)?的/u,
    why: 'the verb belongs to a noun behind it',
    examples: ['开展的活动', '深化推进的部署要求'],
    not: ['深化党的领导'],
  },
  {
    id: 'condition',
    verbs: [],
    rest: /的$/u,
    why: 'a case, for which something else is asked',
    examples: ['建设海上堤坝的', '利用墙面设立广告的'],
    not: ['落实党的要求'],
  },
  {
    id: 'noun',
    verbs: ['创新', '改革', '建设', '规范', '考核', '检查', '监督', '学习', '宣传', '报告', '安排', '部署', '实施', '执行', '支持', '督促', '指导', '组织', '保障', '处理', '公开'],
    rest: /^(?:人才|驱动|型|者|组|员|单位|机构|部门|办法|细则|方案|开放|成果|能力|主体|以来|情况|结果|表明|显示|性|化|率|力量|生活|条件|期间|完毕|时间|计划|体系)/u,
    why: 'the verb is part of a noun',
    examples: ['创新人才竞相涌现', '检查组由五人组成', '改革开放以来'],
    not: ['创新工作方式', '组织专题学习'],
  },
  {
    id: 'statement',
    verbs: [],
    rest: /^(?!.*(?:理念|观念|观点|原则|思想|意识)$).*?(?<![还也不都正总只可尤其要于但别])是(?![否非])/u,
    why: 'says what something is',
    examples: ['保障学生生命安全和健康是人民群众最关心的问题'],
    not: ['坚持人才是第一资源的理念', '检查消防通道是否畅通'],
  },
];

/** Words that take the asking out of a whole sentence, or of what follows in it. */
export interface Mood {
  readonly id: string;
  readonly pattern: RegExp;
  readonly why: string;
  readonly examples: readonly string[];
  readonly not: readonly string[];
}

/** Sentences that ask for nothing, whatever verbs they hold. */
export const describingSentences: readonly Mood[] = [
  {
    id: 'made-under',
    pattern: /制[定订]本(?:法|条例|办法|规定|细则|规则|规范|决定|制度|意见|方案|要点|准则|纲要)/u,
    why: 'says why the text itself was made',
    examples: ['为了加强管理，促进发展，制定本条例。'],
    not: ['制定本校实施方案。'],
  },
  {
    id: 'past',
    pattern: /^[^，]{0,16}(?:以来|年来|过去|去年)，(?!.*(?:(?<![主重首必纪])要(?![求点素])|应当|必须|不得|严禁))/u,
    why: 'tells what has been',
    examples: ['长期以来，广大教师教书育人，改革创新、服务社会，作出了贡献。'],
    not: ['近年来，隐患时有发现，各校要加强管理。', '加强管理。'],
  },
  {
    id: 'equation',
    pattern: /^(?!.*(?:(?<![主重首必纪])要(?![求点素])|应当|必须|不得|严禁)).*，(?:这|也|更|都)?是(?![否非])/u,
    why: 'says what the deed is',
    examples: ['制定职业行为准则，针对主要问题明确规范，是对广大教师的警示提醒。'],
    not: ['各校要加强管理，这是安全的关键。', '检查通道，是否畅通。'],
  },
];

/** Behind such a clause a verb says what is allowed; 应当 and 不得 still ask. */
export const permissions: readonly Mood[] = [
  {
    id: 'may',
    pattern: /可以(?!说|看出|看到)|有权/u,
    why: 'allows',
    examples: ['学校可以根据实际，安排和选择内容。'],
    not: ['学校可以选择内容，但不得收费。', '统筹安排，也可以分步实施。'],
  },
];
