import type { UnitAliases } from './aliases.ts';
import { deadlinesOf } from './deadlines.ts';
import type { Diagnostic } from './diagnostic.ts';
import { documentsIn } from './documents.ts';
import { frontMatterOf, publishedIn, publisherIn } from './front-matter.ts';
import { type LineStarts, spanBetween } from './lines.ts';
import { type PlanNode, tile } from './nodes.ts';
import type { NoteReading, NotedUnit } from './note.ts';
import type { Outline } from './outline.ts';
import type { Assignment, Item, Paragraph, Plan, Section, Task } from './plan.ts';
import type { Segment } from './segments.ts';
import { stepsOf } from './steps.ts';
import type { ItemDraft, NoteFinder, SectionDraft, Stretch } from './structure.ts';
import { targetsOf } from './targets.ts';
import { contentOf, type TaskDraft } from './task-drafts.ts';
import { resolveNames, type UnitNames } from './unit-names.ts';
import { unitsOf } from './units.ts';
import { isGeneric, isCollective } from './unit-shape.ts';

/** A plan with the stretches of its text. */
export type ParsedPlan = {
  readonly plan: Plan;
  /** They tile the text: sorted, without gap or overlap. */
  readonly nodes: readonly PlanNode[];
};

/** Everything that the earlier passes found. */
export type Findings = {
  readonly text: string;
  readonly folded: string;
  readonly starts: LineStarts;
  readonly furniture: readonly Segment[];
  readonly outline: Outline;
  readonly sections: readonly SectionDraft[];
  readonly notesOf: NoteFinder;
};

type Numbered = {
  readonly section: number;
  readonly item: number;
  readonly draft: ItemDraft;
  readonly tasks: readonly TaskDraft[];
  readonly rest: readonly Stretch[];
};

/** Printed numbers where they tell the parts apart, else the order. */
const numbersOf = (printed: readonly (number | undefined)[]): readonly number[] => {
  const isClear =
    printed.every((number) => number !== undefined) && new Set(printed).size === printed.length;
  return printed.map((number, index) => (isClear && number !== undefined ? number : index + 1));
};

export const nameOf = (text: string, { start, end, inherited }: NotedUnit): string =>
  inherited + text.slice(start, end).replaceAll(/\s/gu, '');

export const assemble = (
  findings: Findings,
  { aliases = [] }: { readonly aliases?: UnitAliases; readonly today?: string },
): ParsedPlan => {
  const { text, folded, starts, sections: drafts, notesOf, outline } = findings;
  const nodes: PlanNode[] = [];
  const paragraphs: Paragraph[] = [];
  const diagnostics: Diagnostic[] = [];
  const addParagraph = (kind: Paragraph['kind'], { start, end }: Stretch, section?: number) => {
    nodes.push({
      kind: kind === 'metadata' || kind === 'furniture' ? kind : 'paragraph',
      start,
      end,
    });
    paragraphs.push({
      kind,
      ...(section === undefined ? {} : { section }),
      text: text.slice(start, end),
      span: spanBetween(starts, start, end),
    });
  };

  const front = frontMatterOf(folded, outline.front);
  for (const { start, end } of front.title) nodes.push({ kind: 'title', start, end });
  for (const { segment, kind } of front.others) addParagraph(kind, segment);

  const sectionNumbers = numbersOf(drafts.map(({ heading }) => heading?.label.number ?? 0));
  const numbered: Numbered[] = [];
  const sections: Section[] = [];
  let firstLeads = false;
  const readings: { reading: NoteReading; assign: readonly NotedUnit[] }[] = [];
  for (const [index, draft] of drafts.entries()) {
    const section =
      drafts.length === 1 && draft.heading === undefined ? 0 : (sectionNumbers[index] ?? 0);
    if (draft.heading !== undefined) {
      const end = draft.title?.end ?? draft.heading.start + draft.heading.label.length;
      nodes.push({ kind: 'heading', start: draft.heading.start, end });
    }
    const own = contentOf(
      folded,
      { heading: undefined, group: undefined, title: undefined, lines: draft.lines },
      notesOf,
    );
    const groups: Numbered[] = [];
    if (own.tasks.length > 0) {
      groups.push({
        section,
        item: 0,
        draft: { heading: undefined, group: undefined, title: undefined, lines: [] },
        ...own,
      });
    } else {
      for (const line of own.rest)
        addParagraph(draft.items.length === 0 ? 'aims' : 'remark', line, section);
    }
    const itemNumbers = numbersOf(draft.items.map(({ heading }) => heading?.label.number));
    for (const [at, item] of draft.items.entries()) {
      groups.push({
        section,
        item: itemNumbers[at] ?? at + 1,
        draft: item,
        ...contentOf(folded, item, notesOf),
      });
    }
    const items: Item[] = groups.map(({ item, draft: { heading, title, group }, tasks }) => ({
      number: item,
      label:
        heading?.label.printed === undefined
          ? ''
          : text.slice(heading.start, heading.start + heading.label.printed.length),
      title: title === undefined ? '' : text.slice(title.start, title.end),
      tasks: tasks.map((_, ordinal) => `${section}.${item}.${ordinal + 1}`),
      ...(group === undefined ? {} : { group: text.slice(group.start, group.end) }),
    }));
    sections.push({
      number: section,
      label: draft.heading?.label.printed ?? '',
      title: draft.title === undefined ? '' : text.slice(draft.title.start, draft.title.end),
      items,
    });
    numbered.push(...groups);
  }

  const counts = new Map<string, number>();
  const assignedOf = new Map<TaskDraft, readonly NotedUnit[]>();
  for (const { tasks } of numbered) {
    for (const task of tasks) {
      const units = task.readings.flatMap((reading) => {
        if (reading.firstLeads !== undefined) firstLeads = true;
        readings.push({ reading, assign: reading.units });
        const named = reading.units.filter((unit) => !isGeneric(nameOf(text, unit)));
        const [first] = named;
        const leads =
          firstLeads &&
          named.length > 1 &&
          first !== undefined &&
          !isCollective(nameOf(text, first)) &&
          reading.units.every(({ role }) => role === 'responsible');
        return reading.units.map((unit) =>
          leads && unit === first ? { ...unit, role: 'lead' as const } : unit,
        );
      });
      assignedOf.set(task, units);
      for (const unit of units) {
        const name = nameOf(text, unit);
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
  }
  const names: UnitNames = resolveNames(counts, aliases);
  const published = publishedFrom(
    text,
    front.others.map(({ segment }) => segment),
    folded,
  );
  const planYear = published === undefined ? undefined : Number(published.slice(0, 4));

  const tasks: Task[] = [];
  for (const { section, item, draft, tasks: own, rest } of numbered) {
    if (draft.heading !== undefined) {
      const end = draft.title?.end ?? draft.heading.start + draft.heading.label.length;
      nodes.push({ kind: 'heading', start: draft.heading.start, end });
    }
    for (const [index, task] of own.entries()) {
      const id = `${section}.${item}.${index + 1}`;
      const { start, end } = task.text;
      const printed = text.slice(start, end);
      const plain = folded.slice(start, end);
      nodes.push({ kind: 'text', start, end, task: id });
      if (task.note !== undefined) nodes.push({ kind: 'note', ...task.note, task: id });
      const assignments: Assignment[] = (assignedOf.get(task) ?? []).map((unit) => ({
        unit: names.get(nameOf(text, unit))?.name ?? nameOf(text, unit),
        as: text.slice(unit.start, unit.end),
        role: unit.role,
      }));
      tasks.push({
        id,
        section,
        item,
        text: printed,
        steps: stepsOf(printed, plain),
        assignments,
        byDivision: task.readings.some(({ byDivision }) => byDivision),
        deadlines: deadlinesOf(printed, plain, planYear),
        targets: targetsOf(printed, plain),
        documents: documentsIn(printed),
        note: task.note === undefined ? '' : text.slice(task.note.start, task.note.end),
        span: spanBetween(starts, start, end),
      });
    }
    const isLast = numbered.at(-1)?.draft === draft;
    for (const line of rest) {
      if (isLast && own.length > 0) addParagraph('closing', line);
      else addParagraph('remark', line, section);
    }
  }
  for (const segment of findings.furniture) addParagraph('furniture', segment);

  const publisher = front.others
    .map(({ segment }) => publisherIn(text.slice(segment.start, segment.end)))
    .find((found) => found !== undefined);
  return {
    plan: {
      title: front.title.map(({ start, end }) => text.slice(start, end)).join(''),
      ...(publisher === undefined ? {} : { publisher }),
      ...(published === undefined ? {} : { published }),
      sections,
      tasks,
      units: unitsOf(tasks, counts, names),
      paragraphs: paragraphs.toSorted(
        (one, other) => one.span.start.offset - other.span.start.offset,
      ),
      diagnostics,
    },
    nodes: tile(nodes, text.length),
  };
};

const publishedFrom = (text: string, metadata: readonly Stretch[], folded: string) =>
  metadata
    .map(({ start, end }) =>
      end - start > 200 ? undefined : publishedIn(folded.slice(start, end)),
    )
    .find((found) => found !== undefined) ?? (text === '' ? undefined : undefined);
