import { anyWord } from './role-words.ts';

/** What names the holders of a role, as a source of patterns: 牵头单位, 责任部门. */
export const roleNoun = `(?:主要)?(?:${anyWord})(?:责任)?(?:单位|部门|机构|主体)`;

const likely = [
  '牵头',
  '责任',
  '参加',
  '参与',
  '配合',
  '协办',
  '主办',
  '负责',
  '落实',
  '实施',
].flatMap((word) => [`${word}单位`, `${word}部门`]);

/**
 * True for the name of a field that was meant to announce units: one character away from such a label, or
 * that of holders of something that is no role.
 *
 * @example isLikeRoleLabel('牵头单住') // true
 */
export const isLikeRoleLabel = (name: string): boolean =>
  /(?:单位|部门)$/u.test(name) ||
  likely.some(
    (label) =>
      label.length === name.length &&
      label.split('').filter((character, at) => character !== name.charAt(at)).length === 1,
  );
