/**
 * All matches of a global pattern in a text, in order. As `matchAll`, but without a copy of the pattern for
 * every text: the parser reads many short ones.
 *
 * @example matchesIn(/\d/gu, 'a1b2').length // 2
 */
export const matchesIn = (pattern: RegExp, text: string): readonly RegExpExecArray[] => {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return none;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match);
    // An empty match would be found again.
    if (match[0] === '') {
      const isPair = pattern.unicode && (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff;
      pattern.lastIndex += isPair ? 2 : 1;
    }
  }
  return found;
};

const none: readonly RegExpExecArray[] = [];
