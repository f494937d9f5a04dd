import type { Plan } from '../../src/plan/plan.ts';

/** What a reviewer of a fixture looks at: outline, tasks, units with their roles, codes of the diagnostics. */
export const outlineOfPlan = (plan: Plan): unknown => ({
  title: plan.title,
  sections: plan.sections.map(({ number, title, items }) => ({
    section: `${number} ${title}`.trim(),
    items: items.map(({ label, title: name }) => `${label} ${name}`.trim()),
  })),
  tasks: plan.tasks.map(({ id, text, assignments, byDivision, deadlines }) => ({
    id,
    text,
    units: assignments.map(({ unit, role }) => `${role} ${unit}`),
    ...(byDivision ? { byDivision } : {}),
    ...(deadlines.length > 0
      ? { deadlines: deadlines.map(({ text: printed, due }) => `${printed} = ${due}`) }
      : {}),
  })),
  diagnostics: plan.diagnostics.map(
    ({ severity, code, span }) => `${span.start.line}:${span.start.column} ${severity} ${code}`,
  ),
});
