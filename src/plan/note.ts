import { isDates } from './date-fields.ts';
import { type Clause, clausesIn } from './note-clause.ts';
import type { Role } from './plan.ts';
import { isLikeRoleLabel } from './role-nouns.ts';
import { labelsIn, type NoteLabel } from './role-words.ts';
import { type ListedUnit, unitListIn } from './unit-list.ts';
import { couldBeUnit, looksLikeUnit } from './unit-shape.ts';

/** A stretch of the text, `end` exclusive. */
export type Stretch = { readonly start: number; readonly end: number };

/** A unit in a note: where its name stands and what it does. */
export type NotedUnit = ListedUnit & { readonly role: Role };

/** A part of a note that names no units: a scope, a date, a person, a rule. */
export type NoteField = Stretch & {
  readonly name: string;
  /** Where what it says begins: behind its label, when it has one. */
  readonly from: number;
};

/** What one responsibility note says; its offsets are those of the text it was read from. */
export type NoteReading = {
  readonly units: readonly NotedUnit[];
  /** 按职责分工负责: where it is said. */
  readonly division: Stretch | undefined;
  /** 职责分工负责 without its 按. */
  readonly lacksBy: boolean;
  readonly fields: readonly NoteField[];
  /** 以下均需B落实: one unit takes part in everything that follows. */
  readonly standing: Stretch | undefined;
  /** Offsets of commas between names. */
  readonly commas: readonly number[];
  /** What was not understood. */
  readonly unread: readonly Stretch[];
  /** Names alone, without a word that says their role. */
  readonly isBare: boolean;
};

/** A reading of a note that stands `at` an offset of the text: its own offsets count from there. */
export type PlacedReading = {
  readonly at: number;
  /** Exclusive. */
  readonly end: number;
  /** Shared by all notes that say the same: large plans repeat theirs. */
  readonly reading: NoteReading;
};

/** A responsibility note in the text; `start` and `end` enclose its brackets. */
export type Note = Stretch &
  PlacedReading & {
    /** Where it was found; a `field` names no units and only belongs to a note beside it. */
    readonly form: 'bracket' | 'line' | 'sentence' | 'field';
  };

/** Longer stretches are no notes, in UTF-16 units; it also keeps reading linear. */
export const longestNote = 2000;

type Draft = {
  -readonly [K in keyof NoteReading]: NoteReading[K] extends readonly (infer E)[]
    ? E[]
    : NoteReading[K];
};

const emptyDraft = (): Draft => ({
  units: [],
  division: undefined,
  lacksBy: false,
  fields: [],
  standing: undefined,
  commas: [],
  unread: [],
  isBare: false,
});

const nothing = /^[/无—–-]+$/u;

const readList = (folded: string, draft: Draft, role: Role, from: number, to: number) => {
  const { units, commas } = unitListIn(folded, from, to);
  draft.commas.push(...commas);
  for (const unit of units) {
    if (nothing.test(unit.name)) continue;
    if (isDates(unit.name)) {
      draft.fields.push({ name: 'date', start: unit.start, end: unit.end, from: unit.start });
    } else if (couldBeUnit(unit.name)) draft.units.push({ ...unit, role });
    else draft.unread.push({ start: unit.start, end: unit.end });
  }
};

const readClause = (folded: string, draft: Draft, clause: Clause, labelled: Role | undefined) => {
  const { start, end } = clause;
  switch (clause.kind) {
    case 'standing':
      draft.standing = { start, end };
      return;
    case 'field':
      draft.fields.push({ name: clause.name, start, end, from: start });
      return;
    case 'units': {
      const role = labelled ?? clause.verb?.role;
      if (role === undefined) {
        draft.unread.push({ start, end });
        return;
      }
      if (clause.verb?.byDivision === true) {
        draft.division = { start: start + clause.verb.start, end };
        draft.lacksBy = clause.verb.lacksBy;
      }
      const isPassive = labelled === undefined && folded.startsWith('由', start);
      readList(folded, draft, role, isPassive ? start + 1 : start, clause.listEnd);
      if (clause.jointly !== undefined) {
        readList(folded, draft, 'participant', clause.jointly.start, clause.jointly.end);
      }
    }
  }
};

/** A field ends where units with their role follow it: 完成时限:6月底前;B局负责. */
const readField = (
  folded: string,
  draft: Draft,
  label: NoteLabel & { name: string },
  to: number,
) => {
  const { name, start, end: from } = label;
  const stop = folded.slice(from, to).search(/[,;。]/u);
  const clauses = stop < 0 ? [] : clausesIn(folded, from + stop + 1, to, 'verb-needed');
  const named = clauses.filter(
    (clause) =>
      clause.kind === 'units' &&
      clause.verb !== undefined &&
      unitListIn(folded, clause.start, clause.listEnd).units.every((unit) =>
        looksLikeUnit(unit.name),
      ),
  );
  draft.fields.push({ name, start, end: named[0]?.start ?? to, from });
  for (const clause of named) readClause(folded, draft, clause, undefined);
};

/** Beside a lead, 责任单位: announces those who take part. */
const settleRoles = (units: readonly NotedUnit[], labels: readonly NoteLabel[]) => {
  const named = labels.filter((label) => label.kind === 'role');
  const hasLead = named.some(({ role }) => role === 'lead');
  const hasParticipant = named.some(({ role }) => role === 'participant');
  if (!hasLead || hasParticipant) return units;
  const isDemoted = (unit: NotedUnit) =>
    named.findLast(({ start }) => start < unit.start)?.word === '责任';
  return units.map((unit) => (isDemoted(unit) ? { ...unit, role: 'participant' as const } : unit));
};

/**
 * Reads what stands between two offsets of a folded text as a responsibility note: labelled lists
 * (牵头单位:A;参加单位:B), lists closed by a role (A牵头,B、C配合), or both, with rules and fields
 * among them. Undefined when it is no note.
 */
export const readNote = (folded: string, from: number, to: number): NoteReading | undefined => {
  const labels = labelsIn(folded.slice(from, to)).map((label) => ({
    ...label,
    start: label.start + from,
    end: label.end + from,
  }));
  const draft = emptyDraft();
  for (const clause of clausesIn(folded, from, labels[0]?.start ?? to, 'verb-needed')) {
    readClause(folded, draft, clause, undefined);
  }
  for (const [index, label] of labels.entries()) {
    const end = labels[index + 1]?.start ?? to;
    if (label.kind === 'field') {
      if (isLikeRoleLabel(label.name)) {
        const words = folded.slice(label.start, end).replace(/[\s,;。、]+$/u, '');
        draft.unread.push({ start: label.start, end: label.start + words.length });
      } else readField(folded, draft, label, end);
      continue;
    }
    if (label.kind === 'role' && /^[\s,;。、]*$/u.test(folded.slice(label.end, end))) {
      draft.unread.push({ start: label.start, end: label.end });
    }
    const mode = label.kind === 'role' ? 'labelled' : 'verb-needed';
    for (const clause of clausesIn(folded, label.end, end, mode)) {
      readClause(folded, draft, clause, label.kind === 'role' ? label.role : undefined);
    }
  }
  if (draft.units.length === 0) return undefined;
  // Without a label only names that look like units make a bracket a note.
  const isLabelled = labels.some(({ kind }) => kind === 'role');
  const likely = draft.units.filter(({ name }) => looksLikeUnit(name));
  if (!isLabelled && likely.length * 2 < draft.units.length) return undefined;
  return { ...draft, units: settleRoles(draft.units, labels) };
};

// Ends that only bodies have: a bracket of such names behind a full stop says who is responsible.
const sureEnd =
  /(?:委|局|办|厅|署|部|委员会|办公室|政府|法院|检察院|公司|集团|管委会|工委|党委|银行|总队|支队)(?:\([^()]{1,20}\))?$/u;

/**
 * Reads a bracket that holds names of bodies and nothing else, `(市财政局、市税务局)`: they are
 * responsible. Undefined when a single name is not surely one.
 */
export const readBareNote = (folded: string, from: number, to: number): NoteReading | undefined => {
  const { units, commas } = unitListIn(folded, from, to);
  const areBodies = units.every(({ name }) => looksLikeUnit(name) && sureEnd.test(name));
  if (units.length === 0 || !areBodies) return undefined;
  return {
    ...emptyDraft(),
    units: units.map((unit) => ({ ...unit, role: 'responsible' })),
    commas: [...commas],
    isBare: true,
  };
};
