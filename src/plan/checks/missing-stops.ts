import type { Finding } from '../diagnostic.ts';
import type { TaskDraft } from '../item-content.ts';
import { stepEnds } from '../steps.ts';

/** Shorter openings recur by chance; longer ones aren't looked up, which keeps the check linear. */
const shortest = 10;
const longest = 100;

type Sentence = { readonly start: number; readonly words: string };

const sentencesOf = (folded: string, { text }: TaskDraft): readonly Sentence[] => {
  let { start } = text;
  return stepEnds(folded, text.start, text.end).map((end) => {
    const sentence = { start, words: folded.slice(start, end) };
    start = end;
    return sentence;
  });
};

/** Without the stop; from the end, since a pattern would be tried at every character. */
const body = (words: string): string => {
  let end = words.length;
  while (end > 0 && /[。!?;\s]/u.test(words.charAt(end - 1))) end -= 1;
  return words.slice(0, end);
};

/** Two UTF-16 units as one number. */
const pairAt = (words: string, at: number): number =>
  words.charCodeAt(at) * 0x10000 + words.charCodeAt(at + 1);

/**
 * Finds sentences that run on where their 。 is missing: they begin with a sentence that stands whole
 * elsewhere in the plan, and go on with words that open a sentence elsewhere. Also texts without a stop
 * before their note, where the other texts have one.
 */
export const missingStops = (folded: string, tasks: readonly TaskDraft[]): readonly Finding[] => {
  const sentences = tasks.flatMap((task) => sentencesOf(folded, task));
  const whole = new Set(sentences.map(({ words }) => body(words)));
  const openings = new Set(sentences.map(({ words }) => pairAt(words, 0)));
  // Most characters open no sentence: the table spares looking up their pairs.
  const canOpen = new Uint8Array(0x10000);
  for (const { words } of sentences) canOpen[words.charCodeAt(0)] = 1;
  const runOn = sentences.flatMap(({ start, words }): readonly Finding[] => {
    const text = body(words);
    for (let at = shortest; at < Math.min(text.length - shortest, longest); at += 1) {
      if (canOpen[text.charCodeAt(at)] === 0 || !openings.has(pairAt(text, at))) continue;
      if (!whole.has(text.slice(0, at))) continue;
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
