import { zipSync } from 'fflate';
import { htmlToText } from './html.ts';
import { unzip } from './unzip.ts';

/** The text of a Word document, or why there is none. */
export type DocxText =
  | { readonly kind: 'text'; readonly text: string }
  /** More than `largestDocument` when unpacked. */
  | { readonly kind: 'too-large' }
  | { readonly kind: 'broken' }
  /** Elements within elements, deeper than calls may be. */
  | { readonly kind: 'too-deep' };

/** Larger documents are refused, in bytes unpacked: half a megabyte of text makes a tenth of it. */
export const largestDocument = 32 * 1024 * 1024;

/**
 * The text of a Word document (.docx), a line a paragraph, a line a row of a table. Numbers that Word
 * makes itself are not in the text.
 */
export const docxToText = async (bytes: Uint8Array): Promise<DocxText> => {
  const unzipped = unzip(bytes, largestDocument);
  if (unzipped.kind !== 'files') return unzipped;
  // Packed anew, so that mammoth sees nothing but what was counted.
  const packed = zipSync(unzipped.files, { level: 0 });
  // Loaded only when it is needed: it costs as much as everything else together.
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(packed) });
    return { kind: 'text', text: htmlToText(value) };
  } catch (error) {
    return { kind: error instanceof RangeError ? 'too-deep' : 'broken' };
  }
};
