const rule =
  /(?:第一|首)(?:位|个|名|家|者)?[^。;]{0,10}(?:为|是|作为|系)[^。;,]{0,4}(?:牵头|主办|主责)/u;

/** True for a clause that says that the unit listed first leads: 列第一位者为牵头单位. */
export const isFirstLeadsRule = (clause: string): boolean =>
  (clause.includes('首') || clause.includes('第一')) && rule.test(clause);

/** Where the rule that the first unit leads holds, `end` exclusive. */
export type RuleReach = {
  readonly start: number;
  readonly end: number;
  /** The rule says what the others are: 其他为参加单位. */
  readonly othersTakePart: boolean;
};

/**
 * Finds in folded text where the unit listed first leads. Said in a note with 下同, or in running text,
 * the rule holds for everything that follows; said without 下同 in a note, for that note; said after the
 * last note, as below a table, for all of them.
 *
 * @example '（A、B负责，列第一位者为牵头单位，下同）' holds to the end of the text
 */
export const firstLeadsReach = (
  folded: string,
  notes: readonly { readonly start: number; readonly end: number }[],
): RuleReach | undefined => {
  const at = folded.search(rule);
  if (at < 0) return undefined;
  const othersTakePart = /(?:其他|其余|后面|后列)[^。;]{0,8}(?:参加|参与|配合|协办)/u.test(
    folded.slice(at, at + 80),
  );
  const inside = notes.find(({ start, end }) => start <= at && at < end);
  const everything = { start: 0, end: folded.length, othersTakePart };
  if (inside === undefined) {
    const isLast = notes.every(({ end }) => end <= at);
    return isLast ? everything : { ...everything, start: at };
  }
  const isForAll = /[下后]同|以下|后续/u.test(folded.slice(inside.start, inside.end));
  return { start: inside.start, end: isForAll ? folded.length : inside.end, othersTakePart };
};
