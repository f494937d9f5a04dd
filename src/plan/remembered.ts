/** As many answers as are kept: more names than any plan has, and no more memory than a page of text. */
const most = 4096;

/**
 * Remembers what a pure function said about a text, for as long as one plan is read: plans repeat their
 * notes. Forgets everything when it has seen too many different ones.
 */
export const rememberedInPlan = <Answer extends {} | null>(
  judge: (text: string) => Answer,
): ((text: string) => Answer) => {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const answer = judge(text);
    known.set(text, answer);
    return answer;
  };
};

/** As `rememberedInPlan`, from plan to plan: all name the same few units, thousands of times. */
export const remembered = <Answer extends {} | null>(
  judge: (text: string) => Answer,
): ((text: string) => Answer) => {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    // A slice of a plan would keep the whole plan in memory behind it.
    const own = text.split('').join('');
    const answer = judge(own);
    known.set(own, answer);
    return answer;
  };
};
