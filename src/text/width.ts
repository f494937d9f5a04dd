import stringWidth from 'string-width';

/** Columns that this terminal gives to characters of ambiguous width (“ ” — … · ×): one, or two where it is set up for CJK. */
export type AmbiguousWidth = 1 | 2;

/**
 * How many terminal columns a text takes: Han characters two, combining marks none. The only import
 * of string-width; Ink measures with the same version.
 *
 * @example displayWidth('市司法局5%') // 10
 * @example displayWidth('“八五”', 2) // 8
 */
export const displayWidth = (text: string, ambiguous: AmbiguousWidth = 1): number =>
  stringWidth(text, { ambiguousIsNarrow: ambiguous === 1 });
