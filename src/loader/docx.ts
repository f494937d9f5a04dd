import { htmlToText } from './html.ts';

/**
 * The text of a Word document (.docx), a line a paragraph, a line a row of a table. Numbers that Word
 * makes itself are not in the text.
 *
 * @throws what mammoth throws on a damaged file
 */
export const docxToText = async (bytes: Uint8Array): Promise<string> => {
  // Loaded only when it is needed: it costs as much as everything else together.
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  return htmlToText(value);
};
