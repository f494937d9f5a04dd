import { remembered } from './remembered.ts';
import type { UnitAliases } from './aliases.ts';
import type { Finding } from './diagnostic.ts';
import type { RuleReach } from './first-leads.ts';
import type { TaskDraft } from './item-content.ts';
import type { NotedUnit } from './note.ts';
import type { Assignment, Role } from './plan.ts';
import { resolveNames, type UnitNames } from './unit-names.ts';
import { isCollective, isGeneric } from './unit-shape.ts';

/** Who does what in each task, under which names. */
export type Assigned = {
  readonly assignmentsOf: ReadonlyMap<TaskDraft, readonly Assignment[]>;
  /** Every full name printed, with how often. */
  readonly counts: ReadonlyMap<string, number>;
  readonly names: UnitNames;
  readonly findings: readonly Finding[];
};

/** The first unit of a list leads, when it is a body and others are named with it. */
const leading = (text: string, units: readonly NotedUnit[]): NotedUnit | undefined => {
  const named = units.filter((unit) => !isGeneric(fullName(text, unit)));
  const [first] = named;
  const isPlain = units.every(({ role }) => role === 'responsible');
  return first !== undefined && named.length > 1 && isPlain && !isCollective(fullName(text, first))
    ? first
    : undefined;
};

const ruledRole = (isLead: boolean, rule: RuleReach | undefined): Role => {
  if (isLead) return 'lead';
  return rule?.othersTakePart === true ? 'participant' : 'responsible';
};

/** 各县市区政府 for the 政府 of 各县市区党委和政府; white space in a name is a line break. */
const fullName = (text: string, { start, end, inherited }: NotedUnit): string =>
  inherited + withoutSpaces(text.slice(start, end));

const withoutSpaces = remembered((name: string): string => name.replaceAll(/\s/gu, ''));

type Named = { readonly unit: NotedUnit; readonly name: string };

const spellingFindings = (named: readonly Named[], names: UnitNames): readonly Finding[] =>
  named.flatMap(({ unit, name }): readonly Finding[] => {
    const canonical = names.get(name);
    if (canonical?.because === undefined || unit.inherited !== '') return [];
    return [
      {
        code: 'unit-spelling',
        // 人民政府 beside 政府 is a variant in style; a short name may be taken for another body.
        severity: canonical.because === 'official-word' ? 'note' : 'warning',
        args: { printed: name, canonical: canonical.name },
        start: unit.start,
        end: unit.end,
      },
    ];
  });

/** Resolves the names in all notes and decides each unit's role in each task. */
export const assign = (
  text: string,
  tasks: readonly TaskDraft[],
  rule: RuleReach | undefined,
  aliases: UnitAliases,
): Assigned => {
  const namedOf = new Map<TaskDraft, readonly Named[]>();
  const counts = new Map<string, number>();
  for (const task of tasks) {
    const named = task.readings.flatMap(({ units }) => {
      const isRuled = units.some(
        ({ start }) => rule !== undefined && rule.start <= start && start < rule.end,
      );
      const lead = isRuled ? leading(text, units) : undefined;
      return units.map((unit) => ({
        unit: lead === undefined ? unit : { ...unit, role: ruledRole(unit === lead, rule) },
        name: fullName(text, unit),
      }));
    });
    namedOf.set(task, named);
    for (const { name } of named) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = resolveNames(counts, aliases);
  const findings: Finding[] = [];
  const assignmentsOf = new Map<TaskDraft, readonly Assignment[]>();
  for (const [task, named] of namedOf) {
    findings.push(...spellingFindings(named, names));
    const seen = new Map<string, Assignment>();
    for (const { unit, name } of named) {
      const canonical = names.get(name)?.name ?? name;
      const before = seen.get(canonical);
      const as = text.slice(unit.start, unit.end);
      if (before === undefined) {
        seen.set(canonical, { unit: canonical, as, role: unit.role });
        continue;
      }
      // Named in two roles it keeps both; twice in one it is listed once.
      if (before.role !== unit.role)
        seen.set(`${canonical} ${unit.role}`, { unit: canonical, as, role: unit.role });
      const { start, end } = unit;
      findings.push({
        code: 'unit-twice',
        severity: 'warning',
        args: { unit: canonical },
        start,
        end,
      });
    }
    assignmentsOf.set(task, [...seen.values()]);
  }
  return { assignmentsOf, counts, names, findings };
};
