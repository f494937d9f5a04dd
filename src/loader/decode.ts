type UnicodeEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The ways in which a text may be written as bytes. */
export type Encoding = UnicodeEncoding | 'gb18030' | 'big5';

/** Text with the encoding that it was told to have; undefined when the bytes are no text. */
export type Decoded = { readonly text: string; readonly encoding: Encoding };

const marks: readonly {
  readonly encoding: UnicodeEncoding;
  readonly bytes: readonly number[];
}[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** Characters of a Chinese text: Han, its punctuation, ASCII. */
const expected = /[\t\n\r -~\u2010-\u2027\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]/gu;

/** UTF-16 without a mark: no other encoding has zero bytes in its text, and one order of bytes gives words. */
const unmarkedUtf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  const sample = bytes.subarray(0, 65_536 & ~1);
  if (!sample.includes(0)) return undefined;
  return (['utf-16le', 'utf-16be'] as const).find((encoding) => {
    const text = new TextDecoder(encoding).decode(sample);
    return (text.match(expected)?.length ?? 0) > text.length * 0.9;
  });
};

/** What every Chinese text is full of: read in the wrong encoding it becomes something rare. */
const frequent = /[，。、；：（）《》“”的]/gu;

/** So much of a text shows its encoding, in UTF-16 units. */
const sampled = 65_536;

/** GB18030 or Big5, whose bytes are much the same: the one in which the text has more of the usual marks. */
const decodeLegacy = async (bytes: Uint8Array): Promise<Decoded | undefined> => {
  // Their tables take longer to load than a plan in UTF-8 to read.
  const { default: iconv } = await import('iconv-lite');
  const readings = (['gb18030', 'big5'] as const).flatMap((encoding) => {
    const text = iconv.decode(bytes, encoding);
    const sample = text.slice(0, sampled);
    const isText = (sample.match(expected)?.length ?? 0) > sample.length * 0.7;
    if (!isText || text.includes('\uFFFD')) return [];
    return [{ text, encoding, marks: sample.match(frequent)?.length ?? 0 }];
  });
  const [best] = readings.toSorted((one, other) => other.marks - one.marks);
  return best;
};

const decodeAs = (bytes: Uint8Array, encoding: UnicodeEncoding): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/**
 * Turns bytes into text, telling UTF-8 (with or without mark), UTF-16, GB18030 and Big5 apart by content;
 * undefined when they are none of these.
 */
export const decodeBytes = async (bytes: Uint8Array): Promise<Decoded | undefined> => {
  const marked = marks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));
  const candidates =
    marked === undefined ? [unmarkedUtf16(bytes), 'utf-8' as const] : [marked.encoding];
  for (const encoding of candidates) {
    if (encoding === undefined) continue;
    const text = decodeAs(bytes, encoding);
    if (text !== undefined && !text.includes('\u0000')) return { text, encoding };
  }
  const legacy = marked === undefined ? await decodeLegacy(bytes) : undefined;
  return legacy?.text.includes('\u0000') === true ? undefined : legacy;
};
