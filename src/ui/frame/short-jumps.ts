/** What Ink writes frames with. */
type LogUpdate<Options, Writer> = {
  readonly create: (stream: NodeJS.WriteStream, options?: Options) => Writer;
};

// eslint-disable-next-line no-control-regex -- "cursor next line" (ECMA-48, CNL) starts with ESC
const jumps = /(?:\u001B\[E){2,}/gu;

/**
 * Where lines stay as they are, Ink sends the cursor to the next line once for each; this sends it there
 * at once.
 *
 * @example '\u001B[E\u001B[E\u001B[E' // becomes '\u001B[3E'
 */
export const withShortJumps = <Options, Writer>({
  create,
}: LogUpdate<Options, Writer>): LogUpdate<Options, Writer> => ({
  create: (stream, options) => {
    const shorter = Object.create(stream, {
      write: {
        value: (text: string) =>
          stream.write(text.replaceAll(jumps, (run) => `\u001B[${run.length / 3}E`)),
      },
    }) as NodeJS.WriteStream;
    return create(shorter, options);
  },
});
