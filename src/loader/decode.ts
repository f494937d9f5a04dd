/** The ways in which a text may be written as bytes. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Text with the encoding that it was told to have; undefined when the bytes are no text. */
export type Decoded = { readonly text: string; readonly encoding: Encoding };

const marks: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** Characters of a Chinese text: Han, its punctuation, ASCII. */
const expected = /[\t\n\r -~\u2010-\u2027\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]/gu;

/** UTF-16 without a mark: no other encoding has zero bytes in its text, and one order of bytes gives words. */
const unmarkedUtf16 = (bytes: Uint8Array): Encoding | undefined => {
  const sample = bytes.subarray(0, 65_536 & ~1);
  if (!sample.includes(0)) return undefined;
  return (['utf-16le', 'utf-16be'] as const).find((encoding) => {
    const text = new TextDecoder(encoding).decode(sample);
    return (text.match(expected)?.length ?? 0) > text.length * 0.9;
  });
};

const decodeAs = async (bytes: Uint8Array, encoding: Encoding): Promise<string | undefined> => {
  if (encoding === 'gb18030') {
    // Its tables take longer to load than a plan in UTF-8 to read.
    const { default: iconv } = await import('iconv-lite');
    const text = iconv.decode(bytes, 'gb18030');
    return text.includes('\uFFFD') ? undefined : text;
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/**
 * Turns bytes into text, telling UTF-8 (with or without mark), UTF-16 and GB18030 apart by content;
 * undefined when they are none of these.
 */
export const decodeBytes = async (bytes: Uint8Array): Promise<Decoded | undefined> => {
  const marked = marks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));
  const candidates: readonly (Encoding | undefined)[] =
    marked === undefined ? [unmarkedUtf16(bytes), 'utf-8', 'gb18030'] : [marked.encoding];
  for (const encoding of candidates) {
    if (encoding === undefined) continue;
    const text = await decodeAs(bytes, encoding);
    if (text !== undefined && !text.includes('\u0000')) return { text, encoding };
  }
  return undefined;
};
