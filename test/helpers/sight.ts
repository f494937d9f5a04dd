import type { Desk } from '../../src/app/desk.ts';
import { screenOf } from '../../src/app/screen/screen.ts';
import { modeOf, type Mode, type State } from '../../src/app/state.ts';

/** A row of the list as it stands on the screen. */
export type Row = {
  readonly id: string;
  /** `>` or `-`: the cursor; `+`: marked. */
  readonly mark: string;
  readonly signs: string;
};

/** What somebody sees who looks at the screen of a wide window. */
export type Sight = {
  readonly mode: Mode;
  readonly rows: readonly Row[];
  /** The tasks that a key is about: the range that is marked, the task under the cursor. */
  readonly marked: readonly string[];
  readonly cursor: string | undefined;
  /** The second line, where fields are; the head of a menu; the line under its cursor. */
  readonly field: string;
  readonly head: string;
  readonly line: string;
};

/** Looks at the screen: the list, or the menu in its place, stands behind the sections. */
export const lookAt = (desk: Desk, state: State): Sight => {
  const { header, body } = screenOf(desk, state);
  const textOf = (line: readonly { readonly text: string }[]): string =>
    line.map(({ text }) => text).join('');
  const lines = (body.kind === 'lines' ? body.lines : []).map((line) =>
    textOf(line).replace(/^[^╎]*╎/u, ''),
  );
  const rows = lines.flatMap((line): readonly Row[] => {
    const [, mark, signs, id] = /^([ >+-])(.[ !~-][ *"])(\d+\.\d+\.\d+) /u.exec(line) ?? [];
    return id === undefined ? [] : [{ id, mark: mark ?? '', signs: signs ?? '' }];
  });
  return {
    mode: modeOf(state),
    rows,
    marked: rows.filter(({ mark }) => mark !== ' ').map(({ id }) => id),
    cursor: rows.find(({ mark }) => mark === '>' || mark === '-')?.id,
    field: textOf(header[1] ?? []),
    head: lines[0] ?? '',
    line: lines.find((text) => text.startsWith('>')) ?? '',
  };
};
