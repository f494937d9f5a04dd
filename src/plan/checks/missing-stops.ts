import type { Finding } from '../diagnostic.ts';
import type { TaskDraft } from '../item-content.ts';
import { stepsOf } from '../steps.ts';

/** Shorter openings recur by chance; longer ones aren't looked up, which keeps the check linear. */
const shortest = 10;
const longest = 100;

type Sentence = { readonly start: number; readonly words: string };

const sentencesOf = (folded: string, { text }: TaskDraft): readonly Sentence[] => {
  let start = text.start;
  return stepsOf(folded.slice(text.start, text.end), folded.slice(text.start, text.end)).map(
    (step) => {
      const sentence = { start, words: step };
      start += step.length;
      return sentence;
    },
  );
};

const body = (words: string): string => words.replace(/[。!?;\s]+$/u, '');

/**
 * Finds sentences that run on where their 。 is missing: they begin with a sentence that stands whole
 * elsewhere in the plan, and go on with words that open a sentence elsewhere. Also texts without a stop
 * before their note, where the other texts have one.
 */
export const missingStops = (folded: string, tasks: readonly TaskDraft[]): readonly Finding[] => {
  const sentences = tasks.flatMap((task) => sentencesOf(folded, task));
  const whole = new Set(sentences.map(({ words }) => body(words)));
  const openings = new Map<string, number>();
  for (const { words } of sentences) {
    const opening = words.slice(0, 2);
    openings.set(opening, (openings.get(opening) ?? 0) + 1);
  }
  const runOn = sentences.flatMap(({ start, words }): readonly Finding[] => {
    const text = body(words);
    for (let at = shortest; at < Math.min(text.length - shortest, longest); at += 1) {
      const isSentence = whole.has(text.slice(0, at));
      if (!isSentence || !openings.has(text.slice(at, at + 2))) continue;
      const args = { sentence: text.slice(0, at) };
      return [
        { code: 'missing-stop', severity: 'warning', args, start: start + at - 1, end: start + at },
      ];
    }
    return [];
  });
  const open = tasks.filter(({ text, note }) => {
    const isStopped = /[。!?;”》)]/u.test(folded.charAt(text.end - 1));
    return !isStopped && note !== undefined && folded.charAt(note.end) !== '。';
  });
  const isSlip = open.length <= Math.max(1, tasks.length / 20) && tasks.length > 4;
  return [
    ...runOn,
    ...(isSlip ? open : []).map(({ text }): Finding => ({
      code: 'missing-stop',
      severity: 'warning',
      args: { sentence: folded.slice(Math.max(text.start, text.end - 20), text.end) },
      start: text.end - 1,
      end: text.end,
    })),
  ];
};
