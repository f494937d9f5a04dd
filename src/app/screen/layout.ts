/** A terminal window in character cells. */
export type Size = { readonly columns: number; readonly rows: number };

/** A rectangle of character cells; `left` and `top` are 0-based. */
export type Rect = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** The parts of the tasks view that can have the keys. */
export const panes = ['sections', 'list', 'detail'] as const;

/** One of the parts of the tasks view. */
export type Pane = (typeof panes)[number];

/** The smallest window in which anything is shown. */
export const smallest: Size = { columns: 40, rows: 12 };

/** Where everything stands; a pane without rectangle is not on the screen. */
export type Layout =
  | { readonly kind: 'too-small' }
  | {
      /**
       * `wide`: panes side by side; `beside`: the sections beside the list, the detail below it; `stacked`: the detail below the list; `single`: one pane at a time.
       */
      readonly kind: 'wide' | 'beside' | 'stacked' | 'single';
      readonly header: Rect;
      readonly body: Rect;
      /** Below the body, while there is something to guide to. */
      readonly guidance?: Rect;
      readonly panes: Partial<Readonly<Record<Pane, Rect>>>;
      readonly footer: Rect;
    };

const headerRows = 2;
const footerRows = 1;
const wideFrom = 160;
const besideFrom: Size = { columns: 120, rows: 18 };
const stackedFrom: Size = { columns: 60, rows: 18 };

const clamp = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(most, value));

/** Side by side, one column between two panes for the separator. */
const sideBySide = (body: Rect, isDetailShown: boolean): Partial<Record<Pane, Rect>> => {
  const sections = clamp(Math.floor(body.width / 5), 24, 36);
  const rest = body.width - sections - 1;
  const list = isDetailShown ? clamp(Math.floor(rest * 0.58), 56, 100) : rest;
  return {
    sections: { ...body, width: sections },
    list: { ...body, left: sections + 1, width: list },
    ...(isDetailShown && {
      detail: { ...body, left: sections + list + 2, width: rest - list - 1 },
    }),
  };
};

/** The sections at the left, list above detail at the right. */
const beside = (body: Rect, isDetailShown: boolean): Partial<Record<Pane, Rect>> => {
  const sections = clamp(Math.floor(body.width / 5), 24, 30);
  const left = sections + 1;
  const list = { ...body, left, width: body.width - left };
  if (!isDetailShown) return { sections: { ...body, width: sections }, list };
  const height = detailHeight(body);
  return {
    sections: { ...body, width: sections },
    list: { ...list, height: body.height - height },
    detail: { ...list, top: body.top + body.height - height, height },
  };
};

/** Rows of a detail below the list. */
const detailHeight = (body: Rect): number => clamp(Math.floor(body.height * 0.42), 5, 18);

/** The list, or the sections in its place, above the detail; the detail alone while it has the keys. */
const stacked = (body: Rect, focus: Pane, isDetailShown: boolean): Partial<Record<Pane, Rect>> => {
  if (focus === 'detail') return { detail: body };
  if (!isDetailShown) return { [focus]: body };
  const height = detailHeight(body);
  return {
    [focus]: { ...body, height: body.height - height },
    detail: { ...body, top: body.top + body.height - height, height },
  };
};

/**
 * Where everything stands in a window:
 *
 * | columns × rows          | kind        |                                                         |
 * | ----------------------- | ----------- | ------------------------------------------------------- |
 * | 160 ×  12 and more      | `wide`      | sections, list, detail                                  |
 * | 120 ×  18 and more      | `beside`    | sections, list above detail: side by side would cut both |
 * | 120 ×  12 to 17         | `wide`      |                                                         |
 * |  60 ×  18 and more      | `stacked`   | list or sections above detail                           |
 * |  40 ×  12 and more      | `single`    | the pane that has the keys                              |
 * | less                    | `too-small` |                                                         |
 *
 * The detail alone while it has the keys in `stacked`. `guidanceRows` are taken from the body.
 */
export const layoutOf = (
  size: Size,
  focus: Pane,
  isDetailShown: boolean,
  guidanceRows = 0,
): Layout => {
  const { columns, rows } = size;
  // A pane that has the keys is on the screen.
  const hasDetail = isDetailShown || focus === 'detail';
  if (columns < smallest.columns || rows < smallest.rows) return { kind: 'too-small' };
  const body: Rect = {
    left: 0,
    top: headerRows,
    width: columns,
    height: rows - headerRows - footerRows - guidanceRows,
  };
  const frame = {
    header: { left: 0, top: 0, width: columns, height: headerRows },
    body,
    ...(guidanceRows > 0 && {
      guidance: { ...body, top: body.top + body.height, height: guidanceRows },
    }),
    footer: { left: 0, top: rows - footerRows, width: columns, height: footerRows },
  };
  if (columns >= wideFrom || (columns >= besideFrom.columns && rows < besideFrom.rows)) {
    return { kind: 'wide', ...frame, panes: sideBySide(body, hasDetail) };
  }
  if (columns >= besideFrom.columns && rows >= besideFrom.rows) {
    return { kind: 'beside', ...frame, panes: beside(body, hasDetail) };
  }
  if (columns >= stackedFrom.columns && rows >= stackedFrom.rows) {
    return { kind: 'stacked', ...frame, panes: stacked(body, focus, isDetailShown) };
  }
  return { kind: 'single', ...frame, panes: { [focus]: body } };
};
