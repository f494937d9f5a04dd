import type { Acceptance } from './corpus.ts';

let segmenter: Intl.Segmenter | undefined;

/** Words are cut by what stands around them, not by what stands far away, in UTF-16 units. */
const context = 8;

/** What the dictionary says of a stretch of a text: does a word begin at its first unit, does one end with its last? */
type Edges = {
  readonly startsWord: () => boolean;
  readonly endsWord: () => boolean;
};

const edgesIn = (window: string, first: number, last: number): Edges => {
  // Made when it is first needed: its dictionary takes 20 ms to load.
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const words = segmenter.segment(window);
  return {
    startsWord: () => words.containing(first)?.index === first,
    endsWord: () => last === window.length || words.containing(last)?.index === last,
  };
};

/** Has the dictionary loaded (20 ms), so that the first letter of a query need not wait for it. */
export const loadDictionary = (): void => void edgesIn('词典', 0, 1).startsWord();

/** As many answers as are kept: cutting words takes microseconds, and large plans repeat themselves. */
const most = 4096;

/** Makes a judge of matches by the words around them, which remembers what it said for as long as its search lasts. */
const judge = (accepts: (edges: Edges) => boolean): Acceptance => {
  const known = new Map<string, boolean>();
  return (match, text, start) => {
    const from = Math.max(0, start - context);
    const window = text.slice(from, start + match.length + context);
    const first = start - from;
    // The window alone does not tell where in it the match stands.
    const key = `${first} ${match.length} ${window}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const answer = accepts(edgesIn(window, first, first + match.length));
    known.set(key, answer);
    return answer;
  };
};

/** Initials found across words are chance: xzfy is 行政|复议, not the middle of four words. */
export const isOnWords = (): Acceptance =>
  judge(({ startsWord, endsWord }) => startsWord() && endsWord());

/** lvshi is 律师, not the middle of 法律适用; the last syllable may be unfinished. */
export const startsOnWord = (): Acceptance => judge(({ startsWord }) => startsWord());

/** 数据 ends 大数据 and begins 数据库; 民政 in 人民政府 does neither. */
export const touchesWordEdge = (): Acceptance =>
  judge(({ startsWord, endsWord }) => startsWord() || endsWord());

/** Where the dictionary cuts otherwise than the person who typed three characters or more. */
export const endsOnWord = (): Acceptance => {
  const ends = judge(({ endsWord }) => endsWord());
  return (match, text, start) => match.length > 2 && ends(match, text, start);
};
