import type { Messages } from '../zh.ts';

export const vocabulary: Messages['vocabulary'] = {
  plan: 'plan',
  section: 'section',
  item: 'item',
  task: 'task',
  unit: 'unit',
  role: {
    lead: 'lead',
    participant: 'participant',
    responsible: 'responsible',
    guiding: 'guiding',
  },
  status: {
    todo: 'not started',
    doing: 'in progress',
    done: 'done',
    blocked: 'blocked',
  },
};
