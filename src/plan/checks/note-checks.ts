import type { Finding } from '../diagnostic.ts';
import type { TaskDraft } from '../item-content.ts';
import type { PlacedReading, Stretch } from '../note.ts';

/** A tenth of the notes: what is rarer than that is a slip, what is commoner is the plan's own style. */
const rare = (count: number, all: number): boolean => count > 0 && count <= Math.max(1, all / 10);

/** A comma between names where the plan otherwise writes 、. */
const commaFindings = (text: string, readings: readonly PlacedReading[]): readonly Finding[] => {
  const lists = readings.filter(({ reading }) => reading.units.length > 1).length;
  const found = readings
    .filter(({ reading }) => reading.commas.length > 0)
    .flatMap(({ at: from, reading: { commas, units } }) =>
      commas.map((at) => ({ at, units, from })),
    );
  if (lists < 5 || !rare(found.length, lists)) return [];
  return found.flatMap(({ at, units, from }): readonly Finding[] => {
    const before = units.findLast(({ end }) => end <= at);
    const after = units.find(({ start }) => start > at);
    if (before === undefined || after === undefined) return [];
    const args = {
      before: text.slice(from + before.start, from + before.end),
      after: text.slice(from + after.start, from + after.end),
    };
    const start = from + at;
    return [{ code: 'list-comma', severity: 'warning', args, start, end: start + 1 }];
  });
};

const placedAt = (at: number, { start, end }: Stretch): Stretch => ({
  start: at + start,
  end: at + end,
});

const divisionFindings = (text: string, readings: readonly PlacedReading[]): readonly Finding[] =>
  readings
    .filter(({ reading }) => reading.lacksBy)
    .flatMap(({ at, reading: { division } }): readonly Finding[] => {
      if (division === undefined) return [];
      const stretch = placedAt(at, division);
      const args = { printed: text.slice(stretch.start, stretch.end) };
      return [{ code: 'division-wording', severity: 'warning', args, ...stretch }];
    });

const bareFinding = (
  text: string,
  { at, reading: { isBare, units } }: PlacedReading,
): readonly Finding[] => {
  const [first, last] = [units[0], units.at(-1)];
  if (!isBare || first === undefined || last === undefined) return [];
  const stretch = placedAt(at, { start: first.start, end: last.end });
  const args = { note: text.slice(stretch.start, stretch.end) };
  return [{ code: 'note-without-role', severity: 'warning', args, ...stretch }];
};

const isUnclear = ({ reading: { unread, standing, isBare } }: PlacedReading): boolean =>
  isBare || unread.length > 0 || standing !== undefined;

const unreadFindings = (text: string, readings: readonly PlacedReading[]): readonly Finding[] =>
  readings.filter(isUnclear).flatMap((placed) => {
    const { at, reading } = placed;
    const said = (stretch: Stretch) => {
      const { start, end } = placedAt(at, stretch);
      return { args: { text: text.slice(start, end) }, start, end };
    };
    return [
      ...bareFinding(text, placed),
      ...reading.unread.map((stretch): Finding => ({
        code: 'note-unread',
        severity: 'error',
        ...said(stretch),
      })),
      ...(reading.standing === undefined
        ? []
        : [{ code: 'standing-rule', severity: 'note', ...said(reading.standing) } as const]),
    ];
  });

/** A stop behind a note whose text has its own. */
const strayStops = (folded: string, tasks: readonly TaskDraft[]): readonly Finding[] => {
  const closed = tasks.filter(({ text }) => '。!?;'.includes(folded.charAt(text.end - 1)));
  const stray = closed.filter(({ note }) => note !== undefined && folded.charAt(note.end) === '。');
  if (!rare(stray.length, closed.length)) return [];
  return stray.flatMap(({ note }): readonly Finding[] =>
    note === undefined
      ? []
      : [{ code: 'stray-stop', severity: 'warning', args: {}, start: note.end, end: note.end + 1 }],
  );
};

/** Everything about the wording of the notes. */
export const noteFindings = (
  text: string,
  folded: string,
  tasks: readonly TaskDraft[],
): readonly Finding[] => {
  const readings = tasks.flatMap((task) => task.readings);
  return [
    ...commaFindings(text, readings),
    ...divisionFindings(text, readings),
    ...unreadFindings(text, readings),
    ...strayStops(folded, tasks),
  ];
};
