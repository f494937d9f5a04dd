import { styledCells } from './styled-cells.ts';

/**
 * Ink looks for control sequences in every line of every frame. What consists of nothing but colours and
 * plain characters holds none.
 */
export const withCleanLines =
  (sanitizeAnsi: (text: string) => string) =>
  (text: string): string =>
    styledCells(text) === undefined ? sanitizeAnsi(text) : text;
