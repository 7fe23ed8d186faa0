/** How documents ask without a verb of the table at the head of a clause: 学校应当…, 不得…, 把…作为…. */

/** Forms that ask without such a verb at the head. The cue is the group `cue` of the pattern. */
export interface CueForm {
  readonly id: string;
  /** `last`: only when no other clause of the sentence has a cue; 作为 says less than the verb behind it. */
  readonly turn: 'first' | 'last';
  readonly pattern: RegExp;
  readonly examples: readonly (readonly [clause: string, cue: string])[];
  /** Look-alikes that ask for nothing. */
  readonly not: readonly string[];
}

/** Words that make a sentence a requirement, and on which turn they are looked for: 应当 and 严禁 first. */
export const cueForms: readonly CueForm[] = [
  {
    id: 'must',
    turn: 'first',
    pattern: /(?<cue>应当|必须|务必|严禁|切勿|不允许)/u,
    examples: [
      ['学校应当建立健全制度', '应当'],
      ['各单位必须高度重视', '必须'],
      ['绝对不允许在房间内充电', '不允许'],
    ],
    not: ['必需品'],
  },
  {
    id: 'must-not',
    turn: 'first',
    pattern: /(?<cue>不得(?!不|已|人心)|不准(?!确)|(?<!令行)禁止(?!性|行为|事项))/u,
    examples: [
      ['教师不得参与有偿补课', '不得'],
      ['不准收受礼品', '不准'],
      ['禁止体罚学生', '禁止'],
    ],
    not: ['不得不承认', '数据不准确', '令行禁止', '禁止性规定', '发生准则中禁止行为'],
  },
  {
    id: 'shall',
    turn: 'first',
    pattern: /(?<![必无毋])(?<cue>须)(?=经|在|由|按|持|报|于|向|具备|提供|符合|服从|遵守|及时|严格)/u,
    examples: [['方案须经党委会审定', '须']],
    not: ['无须经过审批', '考生须知'],
  },
  {
    id: 'should',
    turn: 'first',
    pattern: /(?<![适相反响供呼理对回效感顺不照])(?<cue>应)(?=按|由|在|于|到|予|做|加|经|依|向|将|根据|组织|建立|及时|严格|切实|认真|符合|具备|当面|充分|积极|主动)/u,
    examples: [
      ['学校应及时报告', '应'],
      ['各校应于每年年底前上报', '应'],
    ],
    not: ['适应新形势', '相应措施', '应急预案', '应届毕业生', '积极应对'],
  },
  {
    id: 'is-to',
    turn: 'first',
    pattern: /(?<![主重需首必只紧纲摘概简扼就还想纪提])(?<cue>要)(?![求点素闻件害领义地塞道么是有职务案约旨])/u,
    examples: [
      ['各级党组织要把责任扛起来', '要'],
      ['带班领导要到岗', '要'],
    ],
    not: ['主要任务', '重要讲话', '工作要点', '要求严格', '只要努力', '以纪要形式明确'],
  },
  {
    id: 'treat-as',
    turn: 'last',
    pattern: /^(?:把|将)[^，]{2,60}?(?<cue>作为|纳入|列入|转化为|融入|落实到|落到)/u,
    examples: [
      ['把师德师风建设作为首要任务', '作为'],
      ['将考核结果纳入档案', '纳入'],
    ],
    not: ['把握方向'],
  },
  {
    id: 'to-whom',
    turn: 'last',
    // a verb that asks behind where, to whom or by what it is done; 在…中 is a time, not a demand
    pattern: /^(?:重点)?(?:对|在|通过|面向|针对|会同|依托|以)[^，]{2,50}?(?<cue>进行|开展|实施|实行|给予|加强|建立|组织|举办|制定|做好|加大|设立|完善)(?![的了过])[^，]+(?<!中|时|后|下|上|前|方面|期间|以来|过程|基础|情况|工作者)$/u,
    examples: [
      ['重点对人员聚集场所进行一次全面排查', '进行'],
      ['依托集体备课系统开展全员备课', '开展'],
    ],
    not: ['在深入开展主题教育的过程中', '对学校开展的活动'],
  },
  {
    id: 'please',
    turn: 'first',
    pattern: /^(?:现印发给你们，)?(?<cue>请)(?![假示求教问客])/u,
    examples: [['请于3月底前报送', '请']],
    not: ['请示报告', '请求支援'],
  },
  {
    id: 'duty',
    turn: 'first',
    pattern: /(?:部门|机关|单位|机构|政府|委员会|学校|党委|[局厅委办处])(?<cue>负责)(?!人|制|同志)/u,
    examples: [['教育行政部门负责组织实施', '负责']],
    not: ['单位负责人', '建设分工负责、协同高效的工作机制'],
  },
];
