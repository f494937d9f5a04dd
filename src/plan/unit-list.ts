import { remembered } from './remembered.ts';
import { isHan } from './han.ts';
import { matchesIn } from './matches.ts';
import { isGeneric, looksLikeUnit } from './unit-shape.ts';

/** A name in a list: where it stands, and what stands before it when the list leaves that out. */
export type ListedUnit = {
  readonly start: number;
  readonly end: number;
  /** As it stands in the folded text. */
  readonly name: string;
  /** 各县市区 of the 政府 in 各县市区人大常委会和政府; empty when the name is whole. */
  readonly inherited: string;
};

/** One list of names. */
export type UnitList = {
  readonly units: readonly ListedUnit[];
  /** Offsets of the commas that separate names like a 、. */
  readonly commas: readonly number[];
};

type Piece = { readonly start: number; readonly end: number };

/** Cuts at separators outside brackets. */
const piecesOf = (
  folded: string,
  from: number,
  to: number,
): { pieces: Piece[]; commas: number[] } => {
  const pieces: Piece[] = [];
  const commas: number[] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at < to; at += 1) {
    if (isHan(folded.charCodeAt(at))) continue;
    const character = folded.charAt(at);
    if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') depth -= 1;
    else if (depth <= 0 && (/[、,;/\n\r]/u.test(character) || (character === ' ' && at > start))) {
      if (character === ',') commas.push(at);
      pieces.push({ start, end: at });
      start = at + 1;
    }
  }
  pieces.push({ start, end: to });
  return { pieces: pieces.filter(({ start, end }) => end > start), commas };
};

const region =
  '(?:自治区|直辖市|县级市|自治州|自治县|功能区|开发区|县市区|市县|市州|州市|县区|区县|省|市|区|县|州|盟|旗|乡镇|镇|乡|街道|兵团)';
const regionList = new RegExp(`^各(?:${region}|[(][^()]{1,12}[)]|级|地|有关|相关)+$`, 'u');
const regionTail = new RegExp(
  `^(?:${region}|[(][^()]{1,12}[)])+(?:人民)?(?:政府|党委|党委和政府|管委会|人民政府)?$`,
  'u',
);

/** 各省、自治区、直辖市人民政府 is one name, its 、 notwithstanding. */
const joinRegions = (folded: string, pieces: readonly Piece[]): Piece[] => {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const isTail =
      last !== undefined &&
      folded.startsWith('各', last.start) &&
      regionList.test(folded.slice(last.start, last.end).replaceAll('、', '')) &&
      regionTail.test(folded.slice(piece.start, piece.end));
    if (isTail) joined.splice(-1, 1, { start: last.start, end: piece.end });
    else joined.push(piece);
  }
  return joined;
};

/** Organs that every place has: alone in a list they belong to the place named before. */
const bareOrgan =
  /^(?:人大常委会|人大|人民政府|政府|政协|党委|纪委监委|纪委|监委|人民法院|人民检察院|法院|检察院)(?:办公室|办)?$/u;
const placed = new RegExp(
  `^(.*?(?:各级|[省市县区州旗盟镇乡)]|街道|新区|园区))(?:人大常委会|人大|人民政府|政府|政协|党委|纪委监委|纪委|监委|人民法院|人民检察院|法院|检察院)$|^(.*[省市县区州旗盟)])委$`,
  'u',
);

/** The place that a name is an organ of: 各县市区 in 各县市区党委; empty when it names none. */
const placeIn = (name: string): string => {
  const [, organs, committee] = placed.exec(name) ?? [];
  return organs ?? committee ?? '';
};

/** 市委 in 市委和市政府有关部门 narrows the 有关部门: one collective, not two units. */
const scope = /^.{0,6}(?:[省市县区州]委|党委|政府|人大|政协|党中央|国务院|[市省县区]直|中央)$/u;
const scoped = /(?:有关|相关|其他|各).*(?:部门|单位|机关|委员会)$/u;

const joiner = /以及|[及和与或暨]/gu;

/** Splits A和B where both sides are names; the 和 of 工业和信息化局 is none. */
const splitJoined = (folded: string, piece: Piece): readonly Piece[] => {
  const name = folded.slice(piece.start, piece.end);
  for (const { index, 0: word } of matchesIn(joiner, name)) {
    const left = name.slice(0, index);
    const right = name.slice(index + word.length);
    if ((left.match(/\(/gu)?.length ?? 0) !== (left.match(/\)/gu)?.length ?? 0)) continue;
    if (left === '')
      return splitJoined(folded, { start: piece.start + word.length, end: piece.end });
    if (!looksLikeUnit(left)) continue;
    const isOrgan = bareOrgan.test(right);
    if (!isOrgan && !looksLikeUnit(right.replace(/等.*$/u, ''))) continue;
    if (/^(?:单位|部门|机构|地区|地方|企业|事业单位)$/u.test(right)) continue;
    if (isGeneric(left) && isGeneric(right) && !right.startsWith('各')) continue;
    if (scope.test(left) && scoped.test(right)) continue;
    const start = piece.start + index + word.length;
    return [
      { start: piece.start, end: piece.start + index },
      ...splitJoined(folded, { start, end: piece.end }),
    ];
  }
  return [piece];
};

const closer =
  /(?<![高中初同])等(?:(?:\d+|[一二三四五六七八九十]+)[个家])?((?:市直|市级|省直|省级|区直|区级|县直|县级|中央|国务院|各|有关|相关|其他)*(?:部门|单位|机构|地区|地方|企业|方面)(?:[和及与](?:有关|相关|各)?(?:单位|部门|地区|地方|机构))?)?$/u;

/** 等 closes the list; 等有关部门 adds those. */
const closeList = (folded: string, piece: Piece): readonly Piece[] => {
  const match = closer.exec(folded.slice(piece.start, piece.end));
  if (match === null) return [piece];
  const rest = match[1] ?? '';
  const before = { start: piece.start, end: piece.start + match.index };
  const isNamed = /有关|相关|其他|各/u.test(rest);
  return [before, ...(isNamed ? [{ start: piece.end - rest.length, end: piece.end }] : [])];
};

const trim = (folded: string, { start, end }: Piece): Piece => {
  const isEdge = (at: number) =>
    !isHan(folded.charCodeAt(at)) && /[\s:、,。;*]/u.test(folded.charAt(at));
  let first = start;
  let last = end;
  while (first < last && isEdge(first)) first += 1;
  while (last > first && isEdge(last - 1)) last -= 1;
  return { start: first, end: last };
};

/** A bracket at the edge of a name without its partner in it is a slip, and no part of the name. */
const withoutStray = (folded: string, { start, end }: Piece): Piece => {
  const words = folded.slice(start, end);
  if (/^[([][^)\]]*$/u.test(words)) return { start: start + 1, end };
  return /^[^([]*[)\]]$/u.test(words) ? { start, end: end - 1 } : { start, end };
};

type Name = Piece & {
  readonly name: string;
  /** One that every place has. */
  readonly isOrgan: boolean;
  /** See `placeIn`. */
  readonly place: string;
};

/** The names in what stands between two separators of a list, with all that is asked of them. */
const namesIn = remembered((words: string): readonly Name[] =>
  closeList(words, trim(words, { start: 0, end: words.length }))
    .flatMap((piece) => (piece.end - piece.start > 60 ? [piece] : splitJoined(words, piece)))
    .flatMap((piece) => closeList(words, trim(words, piece)))
    .map((piece) => withoutStray(words, trim(words, piece)))
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => {
      const name = words.slice(start, end);
      return { start, end, name, isOrgan: bareOrgan.test(name), place: placeIn(name) };
    }),
);

/**
 * Reads the names between two offsets of a folded text: separated by 、 ， ； / or spaces, joined by 及 or
 * 和, closed by 等, with a place said once for several organs. Linear in the length of the list.
 *
 * @example unitListIn('各县市区党委、人大和政府', 0, 12) // 各县市区党委, 人大 and 政府, each with 各县市区 inherited
 */
export const unitListIn = (folded: string, from: number, to: number): UnitList => {
  const { pieces, commas } = piecesOf(folded, from, to);
  let place = '';
  const units: ListedUnit[] = [];
  for (const piece of joinRegions(folded, pieces)) {
    for (const found of namesIn(folded.slice(piece.start, piece.end))) {
      const inherited = found.isOrgan ? place : '';
      if (inherited === '') ({ place } = found);
      const start = piece.start + found.start;
      units.push({ start, end: start + found.name.length, name: found.name, inherited });
    }
  }
  // A comma behind the last name separates the list from what follows.
  const first = units[0]?.end ?? 0;
  const last = units.at(-1)?.start ?? 0;
  const inside = commas.filter((at) => first <= at && at < last);
  return { units, commas: inside };
};
