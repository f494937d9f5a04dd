import type { Action, PlanRecord, RecordedChange } from '../progress/ledger.ts';
import { cleanLine, cleanText } from '../text/clean.ts';

const cleanChange = (change: RecordedChange): RecordedChange =>
  change.kind === 'remark' ? { ...change, remark: cleanText(change.remark) } : change;

const cleanAction = (action: Action): Action => {
  switch (action.kind) {
    case 'change':
      return { ...action, changes: action.changes.map(cleanChange) };
    case 'import':
      return { ...action, source: cleanLine(action.source) };
    case 'undo':
    case 'redo':
      return action;
  }
};

/** A colleague's record without what would steer a terminal or hide what is said: as if it had been typed here. */
export const cleanRecord = (record: PlanRecord): PlanRecord => ({
  ...record,
  ledger: record.ledger.map((group) => ({ ...group, action: cleanAction(group.action) })),
});
