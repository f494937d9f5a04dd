/** True for a UTF-16 unit of folded text that is white space: folding leaves a space and the ends of lines. */
export const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x0d;

/** The first offset from `from` on, at most `to`, at which no white space stands. */
export const behindSpace = (folded: string, from: number, to: number): number => {
  let at = from;
  while (at < to && isSpace(folded.charCodeAt(at))) at += 1;
  return at;
};

/** The last offset down from `to`, at least `from`, before which no white space stands. */
export const beforeSpace = (folded: string, from: number, to: number): number => {
  let at = to;
  while (at > from && isSpace(folded.charCodeAt(at - 1))) at -= 1;
  return at;
};
