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
