import type { Finding } from '../diagnostic.ts';
import type { Stretch } from '../note.ts';
import { labelsIn } from '../role-words.ts';
import { looksLikeUnit } from '../unit-shape.ts';

const prose =
  /(?<=^|[。;,!?\n要应须将])由([^。;,\n]{2,40}?)(?:牵头|负责|主办)(?:[^。;\n]{0,60}(?:配合|参加|参与|负责|协助))?(?=[。;,\n]|$)/gu;

/** Sentences that say who does what: 由A牵头，B、C等参加。 They are shown, not taken for notes. */
export const rolesInProse = (
  text: string,
  folded: string,
  stretches: readonly Stretch[],
): readonly Finding[] =>
  stretches.flatMap((stretch) =>
    [...folded.slice(stretch.start, stretch.end).matchAll(prose)].flatMap(
      ({ index, 0: whole, 1: who = '' }): readonly Finding[] => {
        const last = who.split(/[、和及]/u).at(-1) ?? '';
        if (!looksLikeUnit(last)) return [];
        const start = stretch.start + index;
        const end = start + whole.length;
        const args = { sentence: text.slice(start, end) };
        return [{ code: 'roles-in-prose', severity: 'warning', args, start, end }];
      },
    ),
  );

/** Brackets that begin like a note and never close: what follows them is text, for all the parser knows. */
export const unclosedNotes = (folded: string, stretches: readonly Stretch[]): readonly Finding[] =>
  stretches.flatMap((stretch) =>
    [...folded.slice(stretch.start, stretch.end).matchAll(/[([](?=[^()[\]:\n]{2,12}:)/gu)].flatMap(
      ({ index }): readonly Finding[] => {
        const start = stretch.start + index;
        const [label] = labelsIn(folded.slice(start + 1, start + 20));
        if (label?.kind !== 'role' || label.start !== 0) return [];
        if (isClosed(folded, start, stretch.end)) return [];
        const end = start + 1 + label.end;
        const args = { label: folded.slice(start, end) };
        return [{ code: 'note-unclosed', severity: 'error', args, start, end }];
      },
    ),
  );

/** Looks no further than a note can reach. */
const isClosed = (folded: string, open: number, to: number): boolean => {
  const round = folded.charAt(open) === '(';
  let depth = 0;
  for (let at = open; at < Math.min(to, open + 2000); at += 1) {
    const character = folded.charAt(at);
    if (character === (round ? '(' : '[')) depth += 1;
    if (character === (round ? ')' : ']')) depth -= 1;
    if (depth === 0) return true;
  }
  return false;
};

/** Why there are no tasks. */
export const noTasks = (parts: number, length: number): readonly Finding[] => {
  const place = { severity: 'error', start: 0, end: Math.min(1, length) } as const;
  return parts === 0
    ? [{ code: 'no-outline', args: {}, ...place }]
    : [{ code: 'no-notes', args: { parts }, ...place }];
};
