import type { Finding } from '../diagnostic.ts';
import { matchesIn } from '../matches.ts';
import type { Stretch } from '../note.ts';
import { isLikeRoleLabel, roleNoun } from '../role-nouns.ts';

const bracket = /[([]([^()[\]\n\r]{3,200})[)\]]/gu;

const opensWithRole = new RegExp(`^${roleNoun}.`, 'u');
/** (牵头单位、配合单位) in a sentence speaks of them. */
const onlyNouns = new RegExp(`^(?:${roleNoun}[、和及或]?)+$`, 'u');
const opensWithLabel = /^([\p{Script=Han}]{3,6}) *:/u;

/** Opens as notes do, and yet was not read as one: 责任单位市司法局, 责任单住:市司法局, 责任单位: */
const isNoteLike = (words: string): boolean =>
  (opensWithRole.test(words) && !onlyNouns.test(words)) ||
  isLikeRoleLabel(opensWithLabel.exec(words)?.[1] ?? '');

/** Brackets in the running text that were meant as notes: their label is misspelt, has no colon or no units. */
export const unreadNotes = (
  text: string,
  folded: string,
  stretches: readonly Stretch[],
): readonly Finding[] =>
  stretches.flatMap((stretch) =>
    matchesIn(bracket, folded.slice(stretch.start, stretch.end)).flatMap(
      ({ index, 1: words = '' }): readonly Finding[] => {
        if (!isNoteLike(words)) return [];
        const start = stretch.start + index + 1;
        const end = start + words.length;
        return [
          {
            code: 'note-unread',
            severity: 'error',
            args: { text: text.slice(start, end) },
            start,
            end,
          },
        ];
      },
    ),
  );
