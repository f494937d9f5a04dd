import measureByCluster from 'string-width';

/** Columns that this terminal gives to characters of ambiguous width (“ ” — … · ×): one, or two where it is set up for CJK. */
export type AmbiguousWidth = 1 | 2;

/**
 * The width of a UTF-16 unit that never joins its neighbours into one grapheme, or undefined for all
 * others: printable ASCII, Han, CJK and full-width punctuation, the dashes and quotes of plans.
 */
const simpleWidth = (unit: number, isAmbiguousNarrow: boolean): 1 | 2 | undefined => {
  if (unit >= 0x20 && unit <= 0x7e) return 1;
  if (unit >= 0x4e00 && unit <= 0x9fff) return 2;
  if (unit >= 0x3000 && unit <= 0x3029) return 2;
  if (unit >= 0xff01 && unit <= 0xff60) return 2;
  if (isAmbiguousNarrow && ((unit >= 0x2010 && unit <= 0x2027) || unit === 0xb7)) return 1;
  return undefined;
};

/**
 * string-width with a fast path, same arguments and same answer: plans are Han and ASCII nearly
 * throughout, and for them neither segmentation nor the emoji expression is needed. The bundle gives
 * it to Ink too, which measures every cell of every frame.
 */
export const stringWidth: typeof measureByCluster = (text, options) => {
  const isAmbiguousNarrow = options?.ambiguousIsNarrow ?? true;
  let width = 0;
  for (let index = 0; index < text.length; index++) {
    const simple = simpleWidth(text.charCodeAt(index), isAmbiguousNarrow);
    if (simple === undefined) return measureByCluster(text, options);
    width += simple;
  }
  return width;
};

/**
 * How many terminal columns a text takes: Han characters two, combining marks none. The only import
 * of string-width; Ink measures with the same.
 *
 * @example displayWidth('市司法局5%') // 10
 * @example displayWidth('“八五”', 2) // 8
 */
export const displayWidth = (text: string, ambiguous: AmbiguousWidth = 1): number =>
  stringWidth(text, { ambiguousIsNarrow: ambiguous === 1 });
