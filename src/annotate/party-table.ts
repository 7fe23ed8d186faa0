/** Whom official documents speak to and about, in education above all. Longest name wins; a new name is a new entry here and nothing else. */

export interface PartyGroup {
  /** Name of the group, for filters and lists. */
  readonly party: string;
  /** How it is written. */
  readonly names: readonly string[];
  /** Phrases that name it. */
  readonly examples: readonly string[];
}

/** Those a document speaks to, by the names it uses: 高等学校 is 高校. */
export const partyGroups: readonly PartyGroup[] = [
  // schools
  { party: '高校', names: ['高校', '高等学校', '高等院校', '普通高等学校', '大专院校'], examples: ['在高校，紧紧围绕', '普通高等学校应当'] },
  { party: '民办高校', names: ['民办高校', '民办高等学校'], examples: ['加强民办高校党建工作'] },
  { party: '部属高校', names: ['部属高校', '中央部属高校', '部属高等学校'], examples: ['进一步明确部属高校党建工作责任'] },
  { party: '职业院校', names: ['职业院校', '高职院校', '中职学校', '中等职业学校', '职业学校', '高等职业学校', '技工学校', '技工院校'], examples: ['在职业院校，切实发挥', '中等职业学校'] },
  { party: '中小学', names: ['中小学', '中小学校', '普通中小学', '普通中小学校', '义务教育学校'], examples: ['在中小学校，全面总结', '以中小学幼儿园“三个百分之百”为抓手'] },
  { party: '民办学校', names: ['民办学校', '民办中小学', '民办中小学校'], examples: ['民办学校应当'] },
  { party: '幼儿园', names: ['幼儿园', '托幼机构', '学前教育机构'], examples: ['幼儿园应当', '以中小学幼儿园为重点'] },
  { party: '特殊教育学校', names: ['特殊教育学校', '特教学校'], examples: ['特殊教育学校'] },
  { party: '校外培训机构', names: ['校外培训机构', '民办培训机构'], examples: ['规范校外培训机构'] },
  { party: '学校', names: ['学校', '各级各类学校', '各类学校', '各学校', '各校'], examples: ['压紧压实各级各类学校维护政治安全的主体责任', '各地各校要'] },
  { party: '科研院所', names: ['科研院所', '科研机构'], examples: ['扩大高校和科研院所自主权'] },
  // people at schools
  { party: '教师', names: ['教师', '老师', '教职工', '教职员工', '教育工作者', '任课教师', '专任教师', '人民教师'], examples: ['加大教师培训力度', '讲好身边好老师故事'] },
  { party: '思政课教师', names: ['思政课教师', '思想政治理论课教师'], examples: ['建立思政课教师全员听课督导制度'] },
  { party: '高校教师', names: ['高校教师', '高等学校教师'], examples: ['高校教师'] },
  { party: '中小学教师', names: ['中小学教师', '中小学校教师'], examples: ['中小学教师'] },
  { party: '幼儿园教师', names: ['幼儿园教师', '幼儿教师'], examples: ['幼儿园教师'] },
  { party: '辅导员', names: ['辅导员', '高校辅导员', '班主任'], examples: ['开展辅导员骨干培训'] },
  { party: '校长', names: ['校长', '中小学校长', '中小学校校长', '高校校长', '园长'], examples: ['推进中小学校长专业化、职业化发展', '幼儿园实行园长负责'] },
  { party: '学生', names: ['学生', '青少年学生', '中小学生', '在校学生', '留学生', '研究生', '未成年学生'], examples: ['发挥学生主体作用'] },
  { party: '大学生', names: ['大学生', '高校学生', '高校毕业生'], examples: ['加强大学生思想政治教育工作年度考核'] },
  { party: '幼儿', names: ['幼儿', '在园幼儿', '学前儿童'], examples: ['提升在园幼儿安全管理系数'] },
  { party: '学生组织', names: ['学生会', '研究生会', '学生社团', '高校学生会'], examples: ['推进高校学生会、研究生会和学生社团改革'] },
  { party: '师生', names: ['师生', '广大师生', '师生员工'], examples: ['引导广大干部师生'] },
  { party: '家长', names: ['家长', '学生家长', '监护人'], examples: ['学生家长'] },
  // cadres and party members
  { party: '领导干部', names: ['领导干部', '党员领导干部', '党政领导干部'], examples: ['推进领导干部联系学校开展思想政治教育工作常态化'] },
  { party: '年轻干部', names: ['年轻干部', '优秀年轻干部'], examples: ['建立持续发现优秀年轻干部的常态化机制'] },
  { party: '离退休干部', names: ['离退休干部', '离退休老同志', '老干部', '老同志'], examples: ['做好离退休干部服务和管理', '选树老同志正能量典型'] },
  { party: '干部', names: ['干部', '关键岗位干部'], examples: ['考察和培养使用干部'] },
  { party: '一把手', names: ['一把手', '主要负责人', '主要负责同志'], examples: ['加强“一把手”和关键岗位干部的管理监督'] },
  { party: '党员', names: ['党员', '共产党员'], examples: ['全体党员、干部的终身课题', '做好党员教育管理工作'] },
  { party: '党员干部', names: ['党员干部'], examples: ['激励党员干部担当作为'] },
  { party: '人才', names: ['高层次人才', '领军人才', '青年人才', '各类人才', '创新团队'], examples: ['加大对领军人才、青年人才和创新团队的资助', '统筹各类人才队伍建设'] },
  { party: '科技工作者', names: ['科技工作者', '科研人员'], examples: ['引导科技工作者'] },
  // organisations
  { party: '党组织', names: ['党组织', '各级党组织', '学校党组织', '院系党组织'], examples: ['推动各级党组织', '学校党委、院系党组织'] },
  { party: '党支部', names: ['党支部', '师生党支部', '党总支'], examples: ['院系党组织、师生党支部'] },
  { party: '基层党组织', names: ['基层党组织'], examples: ['加强基层党组织建设'] },
  { party: '离退休党组织', names: ['离退休党组织', '离退休干部党组织', '离退休干部党支部'], examples: ['做好各级离退休党组织按期换届'] },
  { party: '党委', names: ['党委', '各级党委', '学校党委', '党组', '党委（党组）'], examples: ['深入推进学校党委'] },
  { party: '高校党委', names: ['高校党委'], examples: ['各高校党委要'] },
  { party: '党委书记', names: ['党委书记', '高校党委书记', '学校党委书记'], examples: ['与高校党委书记沟通联络'] },
  { party: '市教育两委', names: ['市教育两委', '教育两委', '市委教育工委', '市教委'], examples: ['落实市教育两委领导'] },
  { party: '教育行政部门', names: ['教育行政部门', '教育主管部门', '教育部门', '教育局'], examples: ['各级教育行政部门'] },
  { party: '社会组织', names: ['社会组织', '教育系统社会组织'], examples: ['改进教育系统社会组织党建工作'] },
  { party: '基层单位', names: ['基层单位'], examples: ['开展对基层单位主体责任检查考核'] },
  { party: '人民政府', names: ['人民政府', '地方各级人民政府', '县级以上人民政府', '县级以上地方人民政府', '乡镇人民政府'], examples: ['县级以上人民政府应当'] },
  { party: '公安机关', names: ['公安机关', '公安部门'], examples: ['与属地公安机关联网'] },
  { party: '单位和个人', names: ['单位和个人', '任何单位和个人', '单位或者个人', '任何单位或者个人'], examples: ['任何单位和个人不得'] },
  { party: '建设单位', names: ['建设单位'], examples: ['建设单位应当'] },
  { party: '用人单位', names: ['用人单位'], examples: ['用人单位应当'] },
  { party: '离退休干部工作部门', names: ['离退休干部工作部门'], examples: ['加强离退休干部工作部门自身建设'] },
];

/** Words that hold the name of a party and do not name it. */
export const notParties: readonly { readonly words: string; readonly why: string }[] = [
  { words: '校长负责制', why: 'a system, not the headmaster' },
  { words: '党委领导下的校长负责制', why: 'a system, not the committee' },
  { words: '党组织领导下的校长负责制', why: 'a system, not the organisation' },
  { words: '园长负责制', why: 'a system, not the headmaster' },
  { words: '教师法', why: 'a law' },
  { words: '教师节', why: 'a day' },
  { words: '教师资格', why: 'a licence' },
  { words: '家长会', why: 'a meeting' },
  { words: '学生证', why: 'a card' },
  { words: '驾驶学校', why: 'not a school of this system' },
  { words: '国务院令', why: 'a document number' },
  { words: '人民政府令', why: 'a document number' },
];
