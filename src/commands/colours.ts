/**
 * Terminals that show no colours, by the names that they go by in TERM: those of DEC before the VT525, and
 * whatever has a name that ends in -m or -mono (ncurses, term(7): "monochrome").
 */
const colourless = /^(?:dumb|unknown|vt(?!525)\d.*|.*-m(?:ono)?)$/iu;

/**
 * Whether colours may be written to a terminal, by the environment: https://no-color.org and FORCE_COLOR come
 * before the terminal's name. Of the names only those without colours are listed: lists of the others, as chalk
 * and Node have them, never knew the newer ones (alacritty, foot).
 *
 * @example hasColours({ TERM: 'foot' }, 'linux') // true
 */
export const hasColours = (
  { NO_COLOR, FORCE_COLOR, TERM, COLORTERM }: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): boolean => {
  if (NO_COLOR) return false;
  if (FORCE_COLOR === 'false') return false;
  if (FORCE_COLOR === '' || FORCE_COLOR === 'true') return true;
  if (FORCE_COLOR !== undefined && /^\d+$/u.test(FORCE_COLOR)) return Number(FORCE_COLOR) > 0;
  // The console of Windows sets no TERM.
  if (!TERM) return platform === 'win32' || Boolean(COLORTERM);
  return !colourless.test(TERM);
};
