import type { Section } from '../../plan/plan.ts';

/**
 * A section as it is printed: number and title, or the one that it has.
 *
 * @example sectionName({label: '五', title: '深入推进依法行政'}) // '五、深入推进依法行政'
 */
export const sectionName = ({ label, title }: Pick<Section, 'label' | 'title'>): string =>
  [label, title].filter((part) => part !== '').join('、');
