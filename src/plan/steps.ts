const opening = '([“‘《〈「『';
const closing = ')]”’》〉」』';

/**
 * Cuts a task into its sentences and the clauses that end in ；, outside brackets and quotation marks;
 * joined, the steps are the text.
 *
 * @example stepsOf('建机制；抓落实。', '建机制;抓落实。') // ['建机制；', '抓落实。']
 */
export const stepsOf = (text: string, folded: string): readonly string[] => {
  const steps: string[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = folded.charAt(at);
    if (opening.includes(character)) depth += 1;
    else if (closing.includes(character)) depth = Math.max(0, depth - 1);
    else if (character === '\n') depth = 0;
    if (depth > 0 || !/[。!?;]/u.test(character)) continue;
    let end = at + 1;
    while (end < text.length && /[\s)\]”’》」』]/u.test(folded.charAt(end))) end += 1;
    steps.push(text.slice(start, end));
    start = end;
    at = end - 1;
  }
  if (start < text.length) steps.push(text.slice(start));
  return steps;
};
