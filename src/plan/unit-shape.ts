import { remembered } from './remembered.ts';

/**
 * What the name of a body looks like at its end: 局, 委, 办 … The grammar uses it only where the words
 * around it do not decide (a role behind a list, a 和 between two names), never to refuse a labelled list.
 */
const ends = new RegExp(
  `(?:${[
    '部|委|局|办|厅|院|署|行|司|处|室|会|团|社|站|队|所|校|联|馆|厂|场|组|台|网|段|矿|库|区|县|市|州|盟|旗|乡|镇|省',
    '中心|公司|集团|政府|党委|党组|机关|部门|单位|大学|学院|银行|分行|支行|法院|检察|工会|科协|侨联|残联|工商联',
    '海关|地区|各地|街道|园区|新区|社区|村|企业|机构|园|港|基地|总站|电网|电力|军分区|武装部|办事处|专班|指挥部|小组',
    '自治区|直辖市|兵团|主体|高校|医院|学校|报社|电视台|协会|学会|商会|联盟|平台|工委|纪委|监委|人大|政协|团市委|成员|各方|方面',
  ].join('|')})(?:\\([^()]{1,20}\\))?$`,
  'u',
);

/** Words that end like a body and are none. */
const notEnds =
  /(?:社会|机会|大会|年会|例会|协调会|全会|培训班|以内|全市|全省|全县|我市|我省|本市)$/u;

/** Words that a name does not contain: it is a sentence, not a unit. */
const sentence =
  /[。!?“”《》:]|应当|必须|可以|不得|进行|以下|包括|例如|不再|符合|按照|对于|关于|要求|同志|^(?:即|是|系)?指(?!挥|导)/u;

/** True when a folded text could be the name of a unit. */
export const looksLikeUnit = remembered(
  (name: string): boolean =>
    name.length >= 2 &&
    name.length <= 40 &&
    ends.test(name) &&
    !notEnds.test(name) &&
    !sentence.test(name),
);

/** True when nothing in a folded text forbids reading it as a unit that a label announced. */
export const couldBeUnit = remembered(
  (name: string): boolean =>
    name.length >= 2 &&
    name.length <= 60 &&
    !roleNoun.test(name) &&
    /\p{Script=Han}/u.test(name) &&
    !sentence.test(name),
);

/** 牵头单位 alone is a heading of a table, 参加单位市财政局 a label without its colon: neither is a unit. */
const roleNoun =
  /^(?:主要)?(?:牵头|参加|参与|配合|协办|协助|责任|负责|主办|承办|落实|实施)(?:责任)?(?:单位|部门|机构)(?![和及等])/u;

const collective =
  /^(?:各|全|有关|相关|其他|所有)|各|有关|相关|其他|所有|以上|上述|成员单位|专门委员会|市直部门|省直部门|市级部门|省级部门/u;

/**
 * True for a name that stands for several bodies.
 *
 * @example isCollective('各县市区政府') // true
 */
export const isCollective = (name: string): boolean => collective.test(name);

/** A name without any body in it: 有关部门, 各单位, 部门. */
export const isGeneric = (name: string): boolean =>
  /^(?:各|有关|相关|其他|等|市级|省级|市直|省直)*(?:部门|单位|机构|地区|地方|方面|企业)(?:(?:和|及|、)(?:各|有关|相关|其他)*(?:部门|单位|机构|地区|地方))?$/u.test(
    name,
  );
