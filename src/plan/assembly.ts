import type { UnitAliases } from './aliases.ts';
import { assign, type Assigned } from './assignments.ts';
import { missingStops } from './checks/missing-stops.ts';
import { noteFindings } from './checks/note-checks.ts';
import { bracketFindings } from './checks/bracket-checks.ts';
import { noTasks, rolesInProse } from './checks/honesty.ts';
import { unreadNotes } from './checks/unread-notes.ts';
import { outlineFindings } from './checks/outline-checks.ts';
import { datesOf } from './dates.ts';
import type { Diagnostic, Finding } from './diagnostic.ts';
import { documentsIn } from './documents.ts';
import { firstLeadsReach } from './first-leads.ts';
import type { TaskDraft } from './item-content.ts';
import { type Positions, positionsIn } from './lines.ts';
import { gatherNodes } from './node-list.ts';
import { type PlanNode, tile } from './nodes.ts';
import type { Stretch } from './note.ts';
import type { NumberedSection } from './numbering.ts';
import { type Passes, taskId } from './passes.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { Plan, Section, Task } from './plan.ts';
import { publicationOf } from './published.ts';
import { cutAt, stepEnds, stepsOf } from './steps.ts';
import { targetsOf } from './targets.ts';
import { unitsOf } from './units.ts';
import { within } from './within.ts';

/** A plan with the stretches of its text. */
export type ParsedPlan = {
  readonly plan: Plan;
  /** They tile the text: sorted, without gap or overlap. */
  readonly nodes: readonly PlanNode[];
};

const printed = (text: string, at: Stretch | undefined): string =>
  at === undefined ? '' : text.slice(at.start, at.end);

const sectionsOf = (text: string, sections: readonly NumberedSection[]): readonly Section[] =>
  sections.map(({ number, draft, items }) => ({
    number,
    label: draft.heading?.label.printed ?? '',
    title: printed(text, draft.title),
    items: items.map(({ number: item, draft: { heading, row, group }, content }) => ({
      number: item,
      label:
        heading === undefined
          ? printed(text, row?.number)
          : text.slice(heading.start, heading.start + heading.label.printed.length),
      title: printed(text, content.title),
      ...(group === undefined ? {} : { group: printed(text, group) }),
      tasks: content.tasks.map((_, index) => taskId(number, item, index)),
    })),
  }));

/** The text of a task; page numbers that fell into it are left out. */
const textOf = (text: string, at: Stretch, furniture: readonly Stretch[]): string => {
  let from = at.start;
  let pieces = '';
  for (const { start, end } of within(furniture, at)) {
    pieces += text.slice(from, start).replace(/\s+$/u, '');
    from = end;
  }
  return pieces + text.slice(from, at.end);
};

type Numbered = {
  readonly id: string;
  readonly section: number;
  readonly item: number;
  readonly draft: TaskDraft;
};

const draftsOf = (sections: readonly NumberedSection[]): readonly Numbered[] =>
  sections.flatMap(({ number: section, items }) =>
    items.flatMap(({ number: item, content }) =>
      content.tasks.map((draft, index) => ({
        id: taskId(section, item, index),
        section,
        item,
        draft,
      })),
    ),
  );

/** What the caller of the parser may add to the text. */
export type AssemblyOptions = { readonly aliases?: UnitAliases; readonly today?: string };

/** Puts together what the passes found: units under their names, dates, sentences, diagnostics. */
export const assemble = (passes: Passes, { aliases = [], today }: AssemblyOptions): ParsedPlan => {
  const { source, starts, sections, front, furniture } = passes;
  const { text, folded } = source;
  const positions = positionsIn(starts);
  const drafts = draftsOf(sections);
  const notes = drafts.flatMap(({ draft }) => draft.note ?? []);
  const assigned: Assigned = assign(
    text,
    drafts.map(({ draft }) => draft),
    firstLeadsReach(folded, notes),
    aliases,
  );
  const title = front.title.map((line) => printed(text, line)).join('');
  const metadata = front.others.flatMap(({ segment, kind }) =>
    kind === 'metadata' ? segment : [],
  );
  const publication = publicationOf(text, folded, { metadata, lines: passes.lines, title });
  const dated: Finding[] = [];
  const ends = drafts.map(({ draft }) => stepEnds(source, draft.text.start, draft.text.end));

  const tasks = drafts.map(({ id, section, item, draft }, index): Task => {
    const words = textOf(text, draft.text, furniture);
    const { start, end } = draft.text;
    const isWhole = words.length === end - start;
    const plain = isWhole ? folded.slice(start, end) : textOf(folded, draft.text, furniture);
    const dates = datesOf(text, folded, draft, { planYear: publication.year, today });
    dated.push(...dates.findings);
    return {
      id,
      section,
      item,
      text: words,
      steps: isWhole ? cutAt(text, start, ends[index] ?? []) : stepsOf(words),
      assignments: assigned.assignments[index] ?? [],
      byDivision: draft.readings.some(({ reading }) => reading.division !== undefined),
      deadlines: dates.deadlines,
      targets: targetsOf(words, plain),
      documents: documentsIn(words),
      note: printed(text, draft.note),
      span: positions.between(start, end),
    };
  });

  const paragraphs = paragraphsOf(passes);
  const prose = [
    ...paragraphs.filter(({ kind }) => kind !== 'furniture'),
    ...drafts.map(({ draft }) => draft.text),
  ];
  const all = drafts.map(({ draft }) => draft);
  const findings: readonly Finding[] = [
    ...passes.findings,
    ...assigned.findings,
    ...dated,
    ...noteFindings(text, folded, all),
    ...missingStops(folded, all, ends),
    ...outlineFindings(sections, folded),
    ...rolesInProse(text, folded, prose),
    ...unreadNotes(text, folded, prose),
    ...bracketFindings(source, passes.lines),
    ...(tasks.length > 0
      ? []
      : noTasks(sections.filter(({ draft }) => draft.heading !== undefined).length, text.length)),
  ];
  return {
    plan: {
      title,
      ...(publication.publisher === undefined ? {} : { publisher: publication.publisher }),
      ...(publication.published === undefined ? {} : { published: publication.published }),
      sections: sectionsOf(text, sections),
      tasks,
      units: unitsOf(tasks, assigned.counts, assigned.names),
      paragraphs: paragraphs.map(({ kind, section, start, end }) => ({
        kind,
        ...(section === undefined ? {} : { section }),
        text: text.slice(start, end),
        span: positions.between(start, end),
      })),
      diagnostics: diagnosticsOf(findings, positions),
    },
    nodes: tile(gatherNodes(passes, paragraphs), text.length),
  };
};

/** By their UTF-16 units: the codes are ASCII, and a collation table is long to load. */
const byCode = (one: Finding, other: Finding): number => {
  if (one.code === other.code) return 0;
  return one.code < other.code ? -1 : 1;
};

const diagnosticsOf = (findings: readonly Finding[], positions: Positions): readonly Diagnostic[] =>
  findings
    .toSorted((one, other) => one.start - other.start || byCode(one, other))
    .map(({ start, end, ...finding }) => ({ ...finding, span: positions.between(start, end) }));
