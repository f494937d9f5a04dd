import iconv from 'iconv-lite';

/** The ways in which a text may be written as bytes. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Text with the encoding that it was told to have; undefined when the bytes are no text. */
export type Decoded = { readonly text: string; readonly encoding: Encoding };

const marks: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** UTF-16 without a mark: digits, spaces and line ends have a zero byte, nearly all on one side. */
const unmarkedUtf16 = (bytes: Uint8Array): Encoding | undefined => {
  let even = 0;
  let odd = 0;
  for (const [index, byte] of bytes.subarray(0, 65_536).entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  // 一 is 4E 00: a few zeros stand on the other side.
  if (odd > 2 * even) return 'utf-16le';
  return even > 2 * odd ? 'utf-16be' : undefined;
};

const decodeAs = (bytes: Uint8Array, encoding: Encoding): string | undefined => {
  if (encoding === 'gb18030') {
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
export const decodeBytes = (bytes: Uint8Array): Decoded | undefined => {
  const marked = marks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));
  const candidates: readonly (Encoding | undefined)[] =
    marked === undefined ? [unmarkedUtf16(bytes), 'utf-8', 'gb18030'] : [marked.encoding];
  for (const encoding of candidates) {
    if (encoding === undefined) continue;
    const text = decodeAs(bytes, encoding);
    if (text !== undefined && !text.includes('\u0000')) return { text, encoding };
  }
  return undefined;
};
