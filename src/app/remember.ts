/**
 * A pure function that keeps its last answer: called again with the same arguments (`Object.is`), it
 * returns the same object, so that a frame derives each thing once and unchanged things keep their identity.
 */
export const remembering = <Arguments extends readonly unknown[], Result>(
  derive: (...args: Arguments) => Result,
): ((...args: Arguments) => Result) => {
  let last: { readonly args: Arguments; readonly result: Result } | undefined;
  return (...args) => {
    if (last?.args.every((arg, index) => Object.is(arg, args[index])) !== true) {
      last = { args, result: derive(...args) };
    }
    return last.result;
  };
};

/** Makes what gives an object back as it was given last, as long as its values are the same (`Object.is`). */
export const keepingEqual = <T extends object>(): ((value: T) => T) => {
  let last: T | undefined;
  return (value) => {
    const before = new Map<string, unknown>(Object.entries(last ?? {}));
    const entries = Object.entries(value);
    const isSame =
      last !== undefined &&
      before.size === entries.length &&
      entries.every(([name, one]) => before.has(name) && Object.is(before.get(name), one));
    if (last === undefined || !isSame) last = value;
    return last;
  };
};
