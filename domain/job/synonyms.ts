/**
 * Other words for the same thing: the one list to edit when people ask in words that openings do not use. Each line is one meaning; a word
 * may stand in several. In a line with an arrow, the words before it also find those after it, but not the other way: 码农 finds Java, Java does not find 码农.
 */
import { plain } from '../search/words';

const lines = `
程序员 码农 程序猿 软件工程师 软件开发 开发工程师 > 前端 后端 java 算法工程师 嵌入式 c++ c# 软件研发 系统研发
程序开发 写代码 编程 > 软件 开发 研发 java c++
前端 web前端 前端开发 h5开发
后端 后端开发 服务端 后台开发
测试 测试工程师 软件测试 qa
运维 运维工程师 系统管理员 网管 > 运维管理
ai 人工智能 机器学习 深度学习 > 算法 大模型 智能体
自动驾驶 智驾 智能驾驶 无人驾驶 > 智能网联
算法 算法工程师 > 机器学习 深度学习 人工智能
大数据 数据开发 > 数据分析
python > 算法 机器学习 深度学习 数据分析
.net > c#
hr 人事 人力资源 人力 人资 招聘专员
行政 行政助理 行政专员 办公室文员 文员 前台 内勤 综合岗 综合业务 > 文秘 秘书 综合管理 办公室
前台 接待 > 行政 综合 文员
文秘 秘书 文员 > 行政 综合
财务 会计 出纳 财会 记账 记帐 > 税务 审计 财务管理
出纳 > 财务 会计
销售 业务员 营销 销售代表 客户经理 销售员 > 市场 营销
市场 市场营销 市场推广 营销
客服 客户服务 售后 在线客服 话务员
运营 新媒体 新媒体运营 小编 > 短视频 内容 自媒体 文案
文案 策划 文案策划 > 宣传 新闻稿 采编
设计师 美工 平面设计 视觉设计 ui > 美术 广告设计
ui ui设计 界面设计 用户界面 交互设计
记者 编辑 采编 > 新闻 传媒
老师 教师 教员 讲师 辅导员 > 教学 教育
幼教 幼师 幼儿园老师 幼儿教师 带娃 > 幼儿 学前教育 托管 早教
家教 辅导 > 教育 托管
医生 医师 大夫 > 临床 医学 附属医院
护士 护理 护师
药师 药剂师 药学
律师 法务 法律顾问 > 法律 法学
司机 驾驶员 开车
快递 物流 配送 仓储 > 仓库 供应链
仓管 仓库 仓库管理员 库管 > 仓储
普工 工人 操作工 流水线 一线工人 生产工人 > 技工 生产
技工 技师 钳工 电工 焊工
电工 > 电气 机电
电气 电气工程师 > 电气工程 机电 自动化
机械 机械工程师 机械设计 > 机电 结构工程师
结构工程师 结构设计 机械结构
质检 品控 质量管理 品质 qc > 质量
土木 土建 建筑工程 > 土木工程 施工 工程管理
施工 施工员 > 工程管理 土木
造价 预算员 造价员 > 工程造价 成本 预算
监理 > 工程管理
项目经理 项目管理 pm > 项目主管
产品经理 产品 > 产品设计
采购 采购员 > 供应链
外贸 国际贸易 跨境电商 > 国际商务 海外
翻译 口译 笔译 > 英语 外语
电商 电子商务 淘宝 > 网店 直播
主播 直播 带货 > 短视频
保安 安保 门卫
保洁 清洁
导游 讲解员 > 旅游
厨师 厨工 > 餐饮
服务员 > 餐饮 酒店
社工 社会工作 志愿者 > 社区 社会实践
公务员 编制 体制内 > 机关 事业单位 街道
事业编 事业单位 > 事业
国企 国有企业 央企 国资 > 国有
民企 民营企业 私企 > 民营
外企 外资 合资 > 外商
上市公司 > 上市
高校 大学 > 高等学校 学院
科研 研究员 科研助理 > 博士后 研究
博士后 博后
实习生 实习 > 见习
暑假工 暑期 暑期实习 暑假 > 返家乡 社会实践
寒假工 寒假 > 返家乡 社会实践
返家乡 社会实践
兼职 > 实习
应届生 应届毕业生 应届 校招 校园招聘 毕业生
管培生 管理培训生 培训生 储备干部
五险一金 六险一金 七险一金 社保公积金 五险二金
社保 五险 五险一金
公积金 住房公积金 > 五险一金
包吃 管饭 免费午餐 工作餐
包住 住宿 提供住宿 宿舍 管住
包吃住 食宿 包食宿 管吃管住 吃住 > 包吃 包住
双休 周末双休 做五休二 周末休息
年终奖 十三薪 > 年终
落户 户口
大专 专科 高职 高职高专
本科 学士
硕士 研究生 硕士研究生
博士 博士研究生
黄岛 西海岸 西海岸新区
浦东 浦东新区
高新 高新区
远程 居家 在家 线上
出国 海外 国外 > 境外
计算机 > 软件工程 计算机科学
电脑 > 计算机
金融 > 银行 投资 证券
银行 > 金融
投资 投融资
审计 > 内审
水电 > 给排水 电气
飞机 航空 > 航空装备
轮船 船舶 造船 > 海工
无人机 > 飞行器
机器人 > 自动化 人工智能
区块链 web3
农村 乡村 > 乡镇 农业
政府 政府机关 > 机关 街道 公共管理 党群
智能体 agent
大模型 llm 语言模型 > 智能体
emc 电磁兼容
做账 管账 > 会计 财务
进厂 工厂 打螺丝 > 普工 学徒工 生产 操作工
医院 > 医学 医疗
房补 住房补贴 租房补贴 租房补助
安家费 人才补贴
公众号 微信运营 > 新媒体 文案 传媒 短视频
无经验 零经验 不要经验 经验不限 > 应届 有无经验均可
985 211 双一流
学历不限 不限学历 不看学历 > 普工 操作工
专业不限 不限专业
高中 中专 技校 > 学历不限 普工 操作工
小学 初中 > 高中 学历不限 普工 操作工
`;

const others = new Map<string, Set<string>>();
for (const line of lines.trim().split('\n')) {
  const [alike = '', wider = ''] = plain(line).split('>');
  const same = alike.trim().split(' ');
  for (const word of same) {
    const known = others.get(word) ?? new Set<string>();
    for (const other of [...same, ...wider.trim().split(' ')]) if (other !== '' && other !== word) known.add(other);
    others.set(word, known);
  }
}

/** All words of the list. */
export const knownWords: readonly string[] = [...others.keys()];

/** Other words that find the same, for a word as it is compared (folded, lower case). */
export const synonymsOf = (word: string): readonly string[] => [...(others.get(word) ?? [])];
