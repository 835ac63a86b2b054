/** Countries and cities abroad as they appear in recruitment; anything else abroad stays words. */
const countries =
  '美国 加拿大 墨西哥 巴西 阿根廷 智利 秘鲁 哥伦比亚 英国 法国 德国 意大利 西班牙 葡萄牙 荷兰 比利时 卢森堡 瑞士 奥地利 瑞典 挪威 丹麦 芬兰 冰岛 爱尔兰 波兰 捷克 匈牙利 罗马尼亚 保加利亚 塞尔维亚 克罗地亚 斯洛文尼亚 斯洛伐克 希腊 土耳其 俄罗斯 白俄罗斯 乌克兰 哈萨克斯坦 乌兹别克斯坦 吉尔吉斯斯坦 塔吉克斯坦 土库曼斯坦 蒙古国 日本 韩国 朝鲜 新加坡 马来西亚 泰国 越南 老挝 柬埔寨 缅甸 菲律宾 印度尼西亚 印尼 文莱 印度 巴基斯坦 孟加拉国 孟加拉 斯里兰卡 尼泊尔 阿联酋 沙特阿拉伯 沙特 卡塔尔 科威特 阿曼 巴林 伊朗 伊拉克 以色列 约旦 埃及 阿尔及利亚 摩洛哥 突尼斯 利比亚 苏丹 埃塞俄比亚 肯尼亚 坦桑尼亚 乌干达 卢旺达 尼日利亚 加纳 科特迪瓦 塞内加尔 喀麦隆 安哥拉 赞比亚 津巴布韦 莫桑比克 南非 纳米比亚 博茨瓦纳 马达加斯加 刚果金 刚果布 刚果 几内亚 澳大利亚 澳洲 新西兰 巴布亚新几内亚 斐济 古巴 巴拿马 委内瑞拉 厄瓜多尔 玻利维亚'.split(
    ' ',
  );
const cities = '东京 大阪 首尔 迪拜 硅谷 纽约 伦敦 巴黎 柏林 慕尼黑 曼谷 雅加达 吉隆坡 河内 胡志明 莫斯科 悉尼 墨尔本'.split(' ');
const regions = '东南亚 中东 非洲 欧洲 北美 南美 拉美 欧美 中亚 大洋洲 海外 境外 国外'.split(' ');
const names = [...countries, ...cities, ...regions].sort((a, b) => b.length - a.length);

/** The country, foreign city or part of the world a folded text begins with. */
export const abroadAt = (text: string): string | undefined => names.find((name) => text.startsWith(name));
