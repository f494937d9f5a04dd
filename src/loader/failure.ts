/** Why a plan could not be read; the words are in `Messages.loader`. */
export type LoadFailure =
  | { readonly kind: 'missing'; readonly path: string }
  | { readonly kind: 'directory'; readonly path: string }
  | { readonly kind: 'forbidden'; readonly path: string }
  | { readonly kind: 'unreadable'; readonly path: string; readonly reason: string }
  /** A device, or a pipe with a name. */
  | { readonly kind: 'not-a-file'; readonly path: string }
  /** Larger than is read; sizes in bytes, the plan's own where it is known. */
  | {
      readonly kind: 'too-large';
      readonly path: string;
      readonly size?: number;
      readonly limit: number;
    }
  | { readonly kind: 'empty'; readonly path: string }
  /** No text in it: a picture, a PDF, a program; `type` names it when it is known. */
  | { readonly kind: 'not-text'; readonly path: string; readonly type: string | undefined }
  | { readonly kind: 'broken-document'; readonly path: string }
  /** A page or a document whose elements are nested deeper than can be read. */
  | { readonly kind: 'too-deep'; readonly path: string }
  | { readonly kind: 'broken-json'; readonly path: string; readonly reason: string }
  | { readonly kind: 'other-json'; readonly path: string }
  | { readonly kind: 'newer-plan'; readonly path: string; readonly format: string }
  | { readonly kind: 'invalid-plan'; readonly path: string; readonly where: string };
