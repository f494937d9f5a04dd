import type { Finding } from '../diagnostic.ts';
import type { TaskDraft } from '../item-content.ts';

/** Shorter openings recur by chance; longer ones aren't looked up, which keeps the check linear. */
const shortest = 10;
const longest = 100;

/** Where the sentence ends without its stop; from the end, since a pattern would be tried at every character. */
const bodyEnd = (folded: string, start: number, end: number): number => {
  let at = end;
  while (at > start && /[。!?;\s]/u.test(folded.charAt(at - 1))) at -= 1;
  return at;
};

/** Two UTF-16 units as one number. */
const pairAt = (folded: string, at: number): number =>
  (folded.charCodeAt(at) << 16) | folded.charCodeAt(at + 1);

/**
 * Finds sentences that run on where their 。 is missing: they begin with a sentence that stands whole
 * elsewhere in the plan, and go on with words that open a sentence elsewhere. Also texts without a stop
 * before their note, where the other texts have one. `ends` are those of the tasks' sentences.
 */
export const missingStops = (
  folded: string,
  tasks: readonly TaskDraft[],
  ends: readonly (readonly number[])[],
): readonly Finding[] => {
  const whole = new Set<string>();
  const openings = new Set<number>();
  // Most characters open no sentence: the table spares looking up their pairs.
  const canOpen = new Uint8Array(0x10000);
  const eachSentence = (visit: (start: number, end: number) => void) => {
    for (const [index, { text }] of tasks.entries()) {
      let { start } = text;
      for (const end of ends[index] ?? []) {
        visit(start, end);
        start = end;
      }
    }
  };
  eachSentence((start, end) => {
    canOpen[folded.charCodeAt(start)] = 1;
    if (end - start > 1) openings.add(pairAt(folded, start));
    const length = bodyEnd(folded, start, end) - start;
    if (length >= shortest && length < longest) whole.add(folded.slice(start, start + length));
  });
  const runOn: Finding[] = [];
  eachSentence((start, end) => {
    const last = Math.min(bodyEnd(folded, start, end) - shortest, start + longest);
    for (let at = start + shortest; at < last; at += 1) {
      if (canOpen[folded.charCodeAt(at)] === 0) continue;
      if (!openings.has(pairAt(folded, at))) continue;
      const sentence = folded.slice(start, at);
      if (!whole.has(sentence)) continue;
      const args = { sentence };
      runOn.push({ code: 'missing-stop', severity: 'warning', args, start: at - 1, end: at });
      return;
    }
  });
  const open = tasks.filter(({ text, note }) => {
    // A stray bracket behind the stop is reported as such.
    const last = /[([]/u.test(folded.charAt(text.end - 1)) ? text.end - 2 : text.end - 1;
    const isStopped = /[。!?;”》)]/u.test(folded.charAt(last));
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
