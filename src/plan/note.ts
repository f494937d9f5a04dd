import type { Role } from './plan.ts';
import { labelsIn, type NoteLabel } from './role-words.ts';
import { clausesIn, type Clause } from './note-clause.ts';
import { couldBeUnit, looksLikeUnit } from './unit-shape.ts';
import { type ListedUnit, unitListIn } from './unit-list.ts';

/** A unit in a note: where its name stands and what it does. */
export type NotedUnit = ListedUnit & { readonly role: Role };

/** What one responsibility note says; all offsets are those of the text. */
export type NoteReading = {
  readonly units: readonly NotedUnit[];
  readonly byDivision: boolean;
  /** Stretches that name no units and were understood: scopes, dates, rules. */
  readonly fields: readonly {
    readonly name: string;
    readonly start: number;
    readonly end: number;
  }[];
  /** 列第一位者为牵头单位: the first unit leads; `later` when the rule holds for all notes that follow. */
  readonly firstLeads?: 'here' | 'later';
  /** 以下均需B落实: one unit takes part in everything that follows. */
  readonly standing?: { readonly start: number; readonly end: number };
  /** Commas between names. */
  readonly commas: readonly number[];
  /** 职责分工负责 without 按. */
  readonly lacksBy?: { readonly start: number; readonly end: number };
  /** Stretches that were not understood. */
  readonly unread: readonly { readonly start: number; readonly end: number }[];
};

type Draft = {
  units: NotedUnit[];
  byDivision: boolean;
  fields: { name: string; start: number; end: number }[];
  firstLeads: 'here' | 'later' | undefined;
  standing: { start: number; end: number } | undefined;
  commas: number[];
  lacksBy: { start: number; end: number } | undefined;
  unread: { start: number; end: number }[];
  /** The note has a label or a role verb with units that look like units. */
  isNote: boolean;
};

const readList = (folded: string, draft: Draft, role: Role, from: number, to: number) => {
  const { units, commas } = unitListIn(folded, from, to);
  draft.commas.push(...commas);
  for (const unit of units) {
    const name = folded.slice(unit.start, unit.end);
    if (/^[/无—-]+$/u.test(name)) continue;
    if (couldBeUnit(name)) draft.units.push({ ...unit, role });
    else draft.unread.push({ start: unit.start, end: unit.end });
  }
};

const readClause = (folded: string, draft: Draft, clause: Clause, labelled: Role | undefined) => {
  switch (clause.kind) {
    case 'rule':
      draft.firstLeads = clause.holdsLater ? 'later' : 'here';
      draft.fields.push({ name: 'rule', start: clause.start, end: clause.end });
      return;
    case 'standing':
      draft.standing = { start: clause.start, end: clause.end };
      return;
    case 'field':
      draft.fields.push({ name: clause.name, start: clause.start, end: clause.end });
      return;
    case 'units': {
      const role = labelled ?? clause.verb?.role;
      if (role === undefined) {
        draft.unread.push({ start: clause.start, end: clause.end });
        return;
      }
      if (clause.verb?.byDivision === true) draft.byDivision = true;
      if (clause.verb?.lacksBy === true) {
        draft.lacksBy = { start: clause.start + clause.verb.start, end: clause.end };
      }
      readList(folded, draft, role, clause.start, clause.listEnd);
      if (clause.jointly !== undefined) {
        readList(folded, draft, 'participant', clause.jointly.start, clause.jointly.end);
      }
    }
  }
};

/** Beside a lead, 责任单位: announces those who take part. */
const settleRoles = (units: readonly NotedUnit[], labels: readonly NoteLabel[]) => {
  const hasLead = labels.some(({ role }) => role === 'lead');
  const hasOther = labels.some(({ role }) => role === 'participant');
  const demoted = labels.filter(({ word }) => word === '责任');
  if (!hasLead || hasOther || demoted.length === 0) return units;
  return units.map((unit) => {
    const label = labels.findLast(({ start }) => start < unit.start);
    return label !== undefined && demoted.includes(label)
      ? { ...unit, role: 'participant' as const }
      : unit;
  });
};

/**
 * Reads what stands between two offsets of a folded text as a responsibility note: labelled lists
 * (牵头单位:A;参加单位:B), lists closed by a role (A牵头,B、C配合), or both, with rules and fields
 * among them. Undefined when it is no note.
 */
export const readNote = (folded: string, from: number, to: number): NoteReading | undefined => {
  const content = folded.slice(from, to);
  const labels = labelsIn(content).map((label) => ({
    ...label,
    start: label.start + from,
    end: label.end + from,
  }));
  const draft: Draft = {
    units: [],
    byDivision: false,
    fields: [],
    firstLeads: undefined,
    standing: undefined,
    commas: [],
    lacksBy: undefined,
    unread: [],
    isNote: false,
  };
  const firstLabel = labels[0]?.start ?? to;
  for (const clause of clausesIn(folded, from, firstLabel, 'verb-needed')) {
    readClause(folded, draft, clause, undefined);
  }
  const beforeLabels = draft.units;
  const namesUnits = beforeLabels.filter((unit) =>
    looksLikeUnit(folded.slice(unit.start, unit.end)),
  );
  const isSuffixed = beforeLabels.length > 0 && namesUnits.length * 2 > beforeLabels.length;
  for (const [index, label] of labels.entries()) {
    const end = labels[index + 1]?.start ?? to;
    if (label.role === undefined) {
      draft.fields.push({ name: label.word, start: label.start, end });
      continue;
    }
    for (const clause of clausesIn(folded, label.end, end, 'labelled')) {
      readClause(folded, draft, clause, label.role);
    }
  }
  const isLabelled = labels.some(({ role }) => role !== undefined) && draft.units.length > 0;
  if (!isLabelled && !isSuffixed) return undefined;
  return {
    units: settleRoles(draft.units, labels),
    byDivision: draft.byDivision,
    fields: draft.fields,
    ...(draft.firstLeads === undefined ? {} : { firstLeads: draft.firstLeads }),
    ...(draft.standing === undefined ? {} : { standing: draft.standing }),
    commas: draft.commas,
    ...(draft.lacksBy === undefined ? {} : { lacksBy: draft.lacksBy }),
    unread: draft.unread,
  };
};
