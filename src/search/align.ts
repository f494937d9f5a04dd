import { isLetter, type Pattern } from './pattern.ts';
import type { Spelling } from './spelling.ts';

/** What an alignment may do: leave characters of the spelling out, take a character for another of the same (or a similar) sound. */
export type AlignmentRules = {
  readonly gaps: boolean;
  readonly sound: 'written' | 'same' | 'similar';
};

/** How a pattern lies on a spelling. */
export type Alignment = {
  /** Units of the folded spelling that it covers, ascending. */
  readonly units: readonly number[];
  /** Characters that are the same. */
  readonly characters: number;
  /** Characters that only sound the same or similar. */
  readonly homophones: number;
  /** Syllables typed in full, the last perhaps in part. */
  readonly syllables: number;
  /** Syllables of which only the initial was typed. */
  readonly initials: number;
  /** The last syllable is unfinished. */
  readonly isUnfinished: boolean;
  /** Lower is better: gaps weigh most, then sound, then initials. */
  readonly cost: number;
};

type Step = {
  readonly taken: number;
  readonly by: 'character' | 'homophone' | 'syllable' | 'initial' | 'unfinished';
  readonly cost: number;
};

const gapCost = 100;

/** Everything the unit `at` of the spelling can take from the pattern at `from`. */
const stepsAt = (
  pattern: Pattern,
  from: number,
  spelling: Spelling,
  at: number,
  rules: AlignmentRules,
): readonly Step[] => {
  const typed = pattern.text.charAt(from);
  if (typed === spelling.text.charAt(at)) return [{ taken: 1, by: 'character', cost: 0 }];
  const syllable = spelling.sound?.syllables[at];
  if (syllable === undefined) return [];
  if (!isLetter(typed)) {
    if (rules.sound === 'written') return [];
    if (pattern.sounds[from]?.includes(syllable) === true) {
      return [{ taken: 1, by: 'homophone', cost: 10 }];
    }
    const blurred = spelling.sound?.blurred[at] ?? '';
    return rules.sound === 'similar' && pattern.blurred[from]?.includes(blurred) === true
      ? [{ taken: 1, by: 'homophone', cost: 20 }]
      : [];
  }
  if (typed !== syllable.charAt(0)) return [];
  const steps: Step[] = [];
  const rest = pattern.text.length - from;
  if (pattern.text.startsWith(syllable, from)) {
    steps.push({ taken: syllable.length, by: 'syllable', cost: 0 });
  } else if (rest > 1 && syllable.startsWith(pattern.text.slice(from))) {
    steps.push({ taken: rest, by: 'unfinished', cost: 1 });
  }
  if (/^[zcs]h/u.test(syllable) && pattern.text.charAt(from + 1) === 'h') {
    steps.push({ taken: 2, by: 'initial', cost: 2 });
  }
  steps.push({ taken: 1, by: 'initial', cost: 2 });
  return steps;
};

type Path = {
  readonly at: number;
  readonly step: Step;
  readonly next: Path | undefined;
  readonly cost: number;
};

const summary = (path: Path): Alignment => {
  const units: number[] = [];
  const counts = { character: 0, homophone: 0, syllable: 0, initial: 0, unfinished: 0 };
  for (let node: Path | undefined = path; node !== undefined; node = node.next) {
    units.push(node.at);
    counts[node.step.by] += 1;
  }
  return {
    units,
    characters: counts.character,
    homophones: counts.homophone,
    syllables: counts.syllable + counts.unfinished,
    initials: counts.initial,
    isUnfinished: counts.unfinished > 0,
    cost: path.cost,
  };
};

/**
 * The best way to lay the whole pattern on a spelling with its first piece on unit `start`: each
 * unit takes its own character, its syllable, the initial of it or (the last) the beginning of it.
 * `sf局` on 市司法局 from 1 → units 1, 2, 3. Dynamic programming over (place in the pattern, unit).
 */
export const align = (
  pattern: Pattern,
  spelling: Spelling,
  start: number,
  rules: AlignmentRules,
): Alignment | undefined => {
  if (pattern.text === '' || stepsAt(pattern, 0, spelling, start, rules).length === 0) {
    return undefined;
  }
  const length = spelling.text.length;
  const known = new Map<number, Path | undefined>();
  const from = (typed: number, at: number): Path | undefined => {
    const key = typed * length + at;
    if (known.has(key)) return known.get(key);
    let best: Path | undefined;
    for (const step of stepsAt(pattern, typed, spelling, at, rules)) {
      const rest = typed + step.taken;
      if (rest === pattern.text.length) {
        if (best === undefined || step.cost < best.cost) {
          best = { at, step, next: undefined, cost: step.cost };
        }
        continue;
      }
      const furthest = rules.gaps ? length - 1 : Math.min(at + 1, length - 1);
      for (let next = at + 1; next <= furthest; next += 1) {
        const path = from(rest, next);
        const cost = step.cost + (next - at - 1) * gapCost + (path?.cost ?? 0);
        if (path !== undefined && (best === undefined || cost < best.cost)) {
          best = { at, step, next: path, cost };
        }
      }
    }
    known.set(key, best);
    return best;
  };
  const path = from(0, start);
  return path === undefined ? undefined : summary(path);
};
