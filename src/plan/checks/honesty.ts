import { matchesIn } from '../matches.ts';
import type { Finding } from '../diagnostic.ts';
import type { Stretch } from '../note.ts';
import { looksLikeUnit } from '../unit-shape.ts';

const prose =
  /(?<=^|[。;,!?\n要应须将])由([^。;,\n]{2,40}?)(?:牵头|负责|主办)(?:[^。;\n]{0,60}(?:配合|参加|参与|负责|协助))?(?=[。;,\n]|$)/gu;

/** Sentences that say who does what: 由A牵头，B、C等参加。 They are shown, not taken for notes. */
export const rolesInProse = (
  text: string,
  folded: string,
  stretches: readonly Stretch[],
): readonly Finding[] =>
  stretches.flatMap((stretch) => {
    const words = folded.slice(stretch.start, stretch.end);
    if (!words.includes('由')) return [];
    return matchesIn(prose, words).flatMap(
      ({ index, 0: whole, 1: who = '' }): readonly Finding[] => {
        const last = who.split(/[、和及]/u).at(-1) ?? '';
        if (!looksLikeUnit(last)) return [];
        const start = stretch.start + index;
        const end = start + whole.length;
        const args = { sentence: text.slice(start, end) };
        return [{ code: 'roles-in-prose', severity: 'warning', args, start, end }];
      },
    );
  });

/** Why there are no tasks. */
export const noTasks = (parts: number, length: number): readonly Finding[] => {
  const place = { severity: 'error', start: 0, end: Math.min(1, length) } as const;
  return parts === 0
    ? [{ code: 'no-outline', args: {}, ...place }]
    : [{ code: 'no-notes', args: { parts }, ...place }];
};
