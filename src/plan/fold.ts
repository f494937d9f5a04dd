/**
 * Punctuation, digits and the traditional characters that occur in the grammar's own words, each with
 * the one form that the grammar is written in. Pairs of UTF-16 length one, so that folding keeps offsets.
 */
const pairs = [
  '（(）)［[］]〔[〕]【[】]｛[｝]{[}]，,：:；;．.／/％%！!？?﹕:﹔;﹐,｡。',
  '\u3000 \u00a0 \t \u000b \u000c \u1680 \u202f \u205f \u2028 \u2029 \ufeff ',
  '\u2000 \u2001 \u2002 \u2003 \u2004 \u2005 \u2006 \u2007 \u2008 \u2009 \u200a ',
  '牽牵頭头單单責责參参負负與与協协辦办導导職职門门關关機机構构廳厅學学會会黨党團团總总區区縣县鄉乡',
  '鎮镇領领務务財财監监檢检時时間间點点號号條条項项標标題题進进實实積积聯联屬属級级範范圍围適适應应',
  '達达於于個个萬万億亿幹干眾众產产業业銀银環环農农國国廣广電电視视測测備备據据執执勞劳動动際际網网',
  '書书審审計计統统規规劃划衛卫療疗險险隊队館馆圖图醫医藥药質质運运輸输鐵铁體体藝艺處处後后為为從从',
  '開开報报記记紀纪錄录齊齐內内聞闻資资東东訊讯綜综議议組组織织戶户婦妇殘残僑侨臺台灣湾當当對对擔担',
  '製制訂订設设證证類类歷历發发佈布來来給给經经濟济營营現现獎奖傳传長长見见節节樓楼員员補补貼贴調调',
  '範范過过還还這这將将並并雙双讓让場场爾尔號号貧贫鑒鉴稅税師师鎖锁護护繫系係系劇剧態态築筑創创續续',
].join('');

/** For each UTF-16 unit the one that it folds to: looked up once a unit, it keeps folding linear and cheap. */
const folds = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
for (let at = 0; at < pairs.length; at += 2) folds[pairs.charCodeAt(at)] = pairs.charCodeAt(at + 1);
for (let digit = 0; digit <= 9; digit += 1) folds[0xff10 + digit] = 0x30 + digit;

/** Names and labels are shorter, in UTF-16 units, and mostly have nothing to fold. */
const short = 64;

const isFolded = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (folds[unit] !== unit) return false;
  }
  return true;
};

/**
 * Brings a text to the one spelling that the grammar knows: half-width punctuation and digits, simplified
 * characters in the words of the grammar. Every UTF-16 unit stays in its place, so offsets hold for both.
 *
 * @example fold('（牽頭單位：Ａ局）') // '(牵头单位:Ａ局)'
 */
export const fold = (text: string): string => {
  if (text.length < short && isFolded(text)) return text;
  const units = new Uint16Array(text.length);
  // A buffer, not a TextDecoder, which would replace halves of surrogate pairs.
  const bytes = Buffer.from(units.buffer);
  bytes.write(text, 'utf16le');
  for (let at = 0; at < units.length; at += 1) units[at] = folds[units[at] ?? 0] ?? 0;
  return bytes.toString('utf16le');
};
