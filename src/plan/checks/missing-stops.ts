import type { Finding } from '../diagnostic.ts';
import type { TaskDraft } from '../item-content.ts';
import type { Stretch } from '../note.ts';

/** Shorter openings recur by chance; longer ones aren't looked up, which keeps the check linear. */
const shortest = 10;
const longest = 100;

/** Where the sentence ends without its stop; from the end, since a pattern would be tried at every character. */
const bodyEnd = (folded: string, start: number, end: number): number => {
  let at = end;
  while (at > start && '。!?; \n\r'.includes(folded.charAt(at - 1))) at -= 1;
  return at;
};

/** Two UTF-16 units as one number. */
const pairAt = (folded: string, at: number): number =>
  (folded.charCodeAt(at) << 16) | folded.charCodeAt(at + 1);

/** A sentence of a task: `end` is where its stop stands, `next` what follows that. */
type Sentence = Stretch & { readonly next: number };

const sentencesOf = (
  folded: string,
  tasks: readonly TaskDraft[],
  ends: readonly (readonly number[])[],
): readonly Sentence[] => {
  const sentences: Sentence[] = [];
  tasks.forEach(({ text }, index) => {
    let { start } = text;
    ends[index]?.forEach((next) => {
      sentences.push({ start, end: bodyEnd(folded, start, next), next });
      start = next;
    });
  });
  return sentences;
};

/** How long a sentence is at most from which this one runs on. */
const mostWhole = ({ start, end }: Sentence): number => Math.min(end - start - shortest, longest);

const isLookedUp = ({ start, end }: Sentence): boolean =>
  end - start >= shortest && end - start < longest;

/** Sentences that begin as a much shorter one does, and what stands whole among those that begin so. */
type Suspects = {
  readonly sentences: readonly Sentence[];
  readonly whole: ReadonlySet<string>;
};

const suspectsAmong = (folded: string, sentences: readonly Sentence[]): Suspects => {
  // Tables, since nearly all sentences are innocent and strings are slow to look up.
  const places = 2 ** Math.ceil(Math.log2(sentences.length + 1) + 4);
  const leastOf = new Uint8Array(places).fill(longest);
  const isSuspected = new Uint8Array(places);
  // Four characters of its opening tell a sentence from most others.
  const placeOf = ({ start }: Sentence) => {
    const hash = Math.imul(pairAt(folded, start), 31) ^ pairAt(folded, start + shortest - 2);
    return (hash ^ (hash >>> 15)) & (places - 1);
  };
  sentences.filter(isLookedUp).forEach((sentence) => {
    const place = placeOf(sentence);
    const least = leastOf[place] ?? longest;
    if (sentence.end - sentence.start < least) leastOf[place] = sentence.end - sentence.start;
  });
  const found = sentences.filter((sentence) => {
    const most = mostWhole(sentence);
    return most > shortest && (leastOf[placeOf(sentence)] ?? longest) < most;
  });
  for (const sentence of found) isSuspected[placeOf(sentence)] = 1;
  if (found.length === 0) return { sentences: found, whole: new Set() };
  const whole = sentences.filter(
    (sentence) => isLookedUp(sentence) && isSuspected[placeOf(sentence)] === 1,
  );
  return {
    sentences: found,
    whole: new Set(whole.map(({ start, end }) => folded.slice(start, end))),
  };
};

/** Where a sentence should have ended: behind a whole one, before words that open another. */
const runOnAt = (
  folded: string,
  sentence: Sentence,
  whole: ReadonlySet<string>,
  openings: ReadonlySet<number>,
): number | undefined => {
  const { start } = sentence;
  for (let at = start + shortest; at < start + mostWhole(sentence); at += 1) {
    if (openings.has(pairAt(folded, at)) && whole.has(folded.slice(start, at))) return at;
  }
  return undefined;
};

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
  const sentences = sentencesOf(folded, tasks, ends);
  const suspects = suspectsAmong(folded, sentences);
  const openings = new Set<number>();
  if (suspects.sentences.length > 0) {
    sentences.forEach(({ start, next }) => {
      if (next - start > 1) openings.add(pairAt(folded, start));
    });
  }
  const runOn = suspects.sentences.flatMap((sentence): readonly Finding[] => {
    const at = runOnAt(folded, sentence, suspects.whole, openings);
    if (at === undefined) return [];
    const args = { sentence: folded.slice(sentence.start, at) };
    return [{ code: 'missing-stop', severity: 'warning', args, start: at - 1, end: at }];
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
