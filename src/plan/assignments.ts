import { remembered } from './remembered.ts';
import type { UnitAliases } from './aliases.ts';
import type { Finding } from './diagnostic.ts';
import type { RuleReach } from './first-leads.ts';
import type { TaskDraft } from './item-content.ts';
import type { NoteReading, NotedUnit, PlacedReading } from './note.ts';
import type { Assignment, Role } from './plan.ts';
import { resolveNames, type UnitNames } from './unit-names.ts';
import { isCollective, isGeneric } from './unit-shape.ts';

/** Who does what in each task, under which names. */
export type Assigned = {
  /** By the place of the task; tasks whose notes say the same share one list. */
  readonly assignments: readonly (readonly Assignment[])[];
  /** Every full name printed, with how often. */
  readonly counts: ReadonlyMap<string, number>;
  readonly names: UnitNames;
  readonly findings: readonly Finding[];
};

/** A unit that a task names: `start` and `end` count from the place of the task's note. */
type Named = {
  readonly start: number;
  readonly end: number;
  readonly role: Role;
  /** As printed. */
  readonly as: string;
  /** The full name, before it is resolved. */
  readonly name: string;
  readonly isInherited: boolean;
};

/** The units of a task, and the offset from which they count. */
type Naming = { readonly at: number; readonly units: readonly Named[] };

const withoutSpaces = remembered((name: string): string => name.replaceAll(/\s/gu, ''));

/** 各县市区政府 for the 政府 of 各县市区党委和政府; white space in a name is a line break. */
const namedAs = (text: string, at: number, unit: NotedUnit): Named => {
  const start = at + unit.start;
  const end = at + unit.end;
  // Mostly what is printed is what was read: then the one string serves for all.
  const as = text.startsWith(unit.name, start) ? unit.name : text.slice(start, end);
  const isInherited = unit.inherited !== '';
  return { start, end, role: unit.role, as, name: unit.inherited + withoutSpaces(as), isInherited };
};

/** The first unit of a list leads, when it is a body and others are named with it. */
const leading = (units: readonly Named[]): Named | undefined => {
  const named = units.filter(({ name }) => !isGeneric(name));
  const [first] = named;
  const isPlain = units.every(({ role }) => role === 'responsible');
  return first !== undefined && named.length > 1 && isPlain && !isCollective(first.name)
    ? first
    : undefined;
};

const ruledRole = (isLead: boolean, rule: RuleReach | undefined): Role => {
  if (isLead) return 'lead';
  return rule?.othersTakePart === true ? 'participant' : 'responsible';
};

/** The units of one note, under the rule that the first leads where it holds. */
const namedIn = (
  text: string,
  { at, reading }: PlacedReading,
  rule: RuleReach | undefined,
): readonly Named[] => {
  const units = reading.units.map((unit) => namedAs(text, at, unit));
  const isRuled = units.some(
    ({ start }) => rule !== undefined && rule.start <= start && start < rule.end,
  );
  const lead = isRuled ? leading(units) : undefined;
  return lead === undefined
    ? units
    : units.map((unit) => ({ ...unit, role: ruledRole(unit === lead, rule) }));
};

/** Finds the units of tasks; those of notes that are printed alike are looked at once. */
const namingFinder = (text: string, rule: RuleReach | undefined) => {
  const known = new Map<NoteReading, { readonly printed: string; readonly naming: Naming }>();
  return ({ readings }: TaskDraft): Naming => {
    const [only] = readings;
    if (only === undefined || readings.length > 1 || rule !== undefined) {
      return { at: 0, units: readings.flatMap((reading) => namedIn(text, reading, rule)) };
    }
    const { at, end, reading } = only;
    const before = known.get(reading);
    // Readings are of folded text: what is printed may differ in its width.
    if (before !== undefined && text.startsWith(before.printed, at))
      return { at: at - before.naming.at, units: before.naming.units };
    const naming = { at, units: namedIn(text, only, undefined) };
    known.set(reading, { printed: text.slice(at, end), naming });
    return { at: 0, units: naming.units };
  };
};

const spellingFindings = (named: readonly Named[], names: UnitNames): readonly Finding[] =>
  named.flatMap(({ start, end, name, isInherited }): readonly Finding[] => {
    const canonical = names.get(name);
    if (canonical?.because === undefined || isInherited) return [];
    return [
      {
        code: 'unit-spelling',
        // 人民政府 beside 政府 is a variant in style; a short name may be taken for another body.
        severity: canonical.because === 'official-word' ? 'note' : 'warning',
        args: { printed: name, canonical: canonical.name },
        start,
        end,
      },
    ];
  });

/** The assignments of units under their canonical names, with what there is to report of them. */
const resolved = (named: readonly Named[], names: UnitNames) => {
  const findings = [...spellingFindings(named, names)];
  const seen = new Map<string, Assignment>();
  for (const { start, end, role, as, name } of named) {
    const canonical = names.get(name)?.name ?? name;
    const before = seen.get(canonical);
    if (before === undefined) {
      seen.set(canonical, { unit: canonical, as, role });
      continue;
    }
    // Named in two roles it keeps both; twice in one it is listed once.
    if (before.role !== role) seen.set(`${canonical} ${role}`, { unit: canonical, as, role });
    findings.push({
      code: 'unit-twice',
      severity: 'warning',
      args: { unit: canonical },
      start,
      end,
    });
  }
  return { assignments: [...seen.values()], findings };
};

/** Resolves the names in all notes and decides each unit's role in each task. */
export const assign = (
  text: string,
  tasks: readonly TaskDraft[],
  rule: RuleReach | undefined,
  aliases: UnitAliases,
): Assigned => {
  const namings = tasks.map(namingFinder(text, rule));
  const times = new Map<readonly Named[], number>();
  for (const { units } of namings) times.set(units, (times.get(units) ?? 0) + 1);
  const counts = new Map<string, number>();
  for (const [units, count] of times) {
    for (const { name } of units) counts.set(name, (counts.get(name) ?? 0) + count);
  }
  const names = resolveNames(counts, aliases);
  const known = new Map([...times.keys()].map((units) => [units, resolved(units, names)]));
  const findings: Finding[] = [];
  const assignments = namings.map(({ at, units }) => {
    const found = known.get(units) ?? resolved(units, names);
    for (const finding of found.findings)
      findings.push({ ...finding, start: finding.start + at, end: finding.end + at });
    return found.assignments;
  });
  return { assignments, counts, names, findings };
};
