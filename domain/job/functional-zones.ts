/**
 * Places people name that are no administrative district, and districts that no longer exist. One table to edit.
 * Codes are those of the administrative divisions (GB/T 2260 as carried by @vant/area-data).
 */

export interface NamedZone {
  /** Names in use, the longest first. */
  names: readonly string[];
  /** The city it lies in, code of six digits; needed to tell one 高新区 from another. */
  city: string;
  /** The district it lies in (its main part). */
  district: string;
}

export const functionalZones: readonly NamedZone[] = [
  { names: ['高新技术产业开发区', '高新技术开发区', '国家高新区', '红岛经济区', '高新区', '红岛'], city: '370200', district: '370214' },
  { names: ['西海岸新区', '经济技术开发区', '前湾保税港区', '中德生态园', '古镇口', '自贸片区', '西海岸', '董家口', '开发区', '保税区', '经开区'], city: '370200', district: '370211' },
  { names: ['蓝色硅谷', '蓝谷'], city: '370200', district: '370215' },
  { names: ['胶东临空经济示范区', '上合示范区', '临空经济区', '少海新城'], city: '370200', district: '370281' },
  { names: ['国际邮轮港', '青岛中心'], city: '370200', district: '370203' },
  { names: ['国际创新园', '金家岭'], city: '370200', district: '370212' },
  { names: ['自贸区临港新片区', '临港新片区', '陆家嘴', '外高桥', '张江', '金桥', '临港'], city: '310100', district: '310115' },
  { names: ['漕河泾开发区', '漕河泾'], city: '310100', district: '310104' },
  { names: ['虹桥商务区', '紫竹高新区', '莘庄工业区'], city: '310100', district: '310112' },
  { names: ['金山工业区', '碳谷绿湾', '湾区科创中心', '上海湾区高新区', '石化街道'], city: '310100', district: '310116' },
  { names: ['G60科创走廊', '松江大学城'], city: '310100', district: '310117' },
  { names: ['中关村', '上地', '西二旗'], city: '110100', district: '110108' },
  { names: ['经济技术开发区', '亦庄', '经开区'], city: '110100', district: '110115' },
  { names: ['高新技术产业开发区', '高新区'], city: '610100', district: '610113' },
  { names: ['东湖新技术开发区', '东湖高新区', '光谷'], city: '420100', district: '420111' },
  { names: ['高新区', '高新技术产业开发区', '科技园'], city: '440300', district: '440305' },
  { names: ['郑东新区'], city: '410100', district: '410105' },
  { names: ['雄安新区', '雄安'], city: '130600', district: '130629' },
  { names: ['两江新区'], city: '500100', district: '500112' },
  { names: ['高新区', '滨江高新区', '未来科技城'], city: '330100', district: '330108' },
];

/** Names so common that only the city before them says which is meant; all others are known wherever they stand. */
export const commonZoneNames = /^(?:国家)?(?:高新技术产业开发区|高新技术开发区|经济技术开发区|高新区|开发区|经开区|保税区|自贸片区|科技园|临空经济区)$/;

/** Several places under one name, by code. */
export const placeGroups: readonly { name: string; codes: readonly string[] }[] = [
  { name: '江浙沪皖', codes: ['320000', '330000', '310100', '340000'] },
  { name: '江浙沪', codes: ['320000', '330000', '310100'] },
  { name: '北上广深', codes: ['110100', '310100', '440100', '440300'] },
  { name: '北上广', codes: ['110100', '310100', '440100'] },
  { name: '港澳台', codes: ['810000', '820000', '710000'] },
  { name: '港澳', codes: ['810000', '820000'] },
  { name: '云贵川', codes: ['530000', '520000', '510000'] },
];

export interface FormerDistrict {
  name: string;
  /** The city, or the province for a county-level city. */
  within: string;
  now: string;
  year: number;
}

/** Districts merged into others since 2009. */
export const formerDistricts: readonly FormerDistrict[] = [
  { name: '闸北', within: '310100', now: '310106', year: 2015 },
  { name: '卢湾', within: '310100', now: '310101', year: 2011 },
  { name: '南汇', within: '310100', now: '310115', year: 2009 },
  { name: '四方', within: '370200', now: '370203', year: 2012 },
  { name: '胶南', within: '370200', now: '370211', year: 2012 },
  { name: '崇文', within: '110100', now: '110101', year: 2010 },
  { name: '宣武', within: '110100', now: '110102', year: 2010 },
  { name: '塘沽', within: '120100', now: '120116', year: 2009 },
  { name: '汉沽', within: '120100', now: '120116', year: 2009 },
  { name: '大港', within: '120100', now: '120116', year: 2009 },
  { name: '下城', within: '330100', now: '330105', year: 2021 },
  { name: '江干', within: '330100', now: '330102', year: 2021 },
  { name: '下关', within: '320100', now: '320106', year: 2013 },
  { name: '白下', within: '320100', now: '320104', year: 2013 },
  { name: '沧浪', within: '320500', now: '320508', year: 2012 },
  { name: '平江', within: '320500', now: '320508', year: 2012 },
  { name: '金阊', within: '320500', now: '320508', year: 2012 },
  { name: '萝岗', within: '440100', now: '440112', year: 2014 },
  { name: '东山', within: '440100', now: '440104', year: 2005 },
  { name: '芳村', within: '440100', now: '440103', year: 2005 },
  { name: '江东', within: '330200', now: '330212', year: 2016 },
];
