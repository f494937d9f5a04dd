/** The text that came back from the person's editor, or why there is none: `what` could not be used. */
export type Edited =
  | { readonly kind: 'edited'; readonly text: string }
  | { readonly kind: 'no-editor' }
  | { readonly kind: 'failed'; readonly what: string };

/** What only the terminal's owner can do. Nothing of it rejects. */
export type Host = {
  /** Gives the terminal back to the shell; resolves when the process is continued: to false when there is no shell. */
  readonly suspend: () => Promise<boolean>;
  /** Puts a text on the clipboard; resolves to whether only the terminal was asked to, which gives no answer. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Lets the person edit a text in an editor of their own. */
  readonly edit: (text: string) => Promise<Edited>;
  /** Has the next frame drawn whole, whatever stands on the screen. */
  readonly redraw: () => void;
  /** Takes the terminal back after another program has stopped and continued this one. */
  readonly continued: () => void;
  readonly quit: () => void;
};
