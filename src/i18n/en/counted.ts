/**
 * A number with its noun.
 *
 * @example counted(1, 'day') // '1 day'
 * @example counted(2, 'entry', 'entries') // '2 entries'
 */
export const counted = (count: number, noun: string, nouns = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : nouns}`;
