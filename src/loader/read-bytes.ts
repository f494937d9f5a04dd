import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';

/** Bytes that were read, or why they were not; sizes in bytes. */
export type BytesRead =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** `size` is absent where the input does not tell how long it is. */
  | { readonly kind: 'too-large'; readonly size?: number }
  /** A device, or a pipe with a name: it may never end, or never begin. */
  | { readonly kind: 'not-a-file' };

/** What this process was started with, under a name: `/dev/stdin`, and `/dev/fd/63` for a shell's `<(…)`. */
const openAlready = /^\/(?:dev\/stdin|dev\/fd\/\d+|proc\/(?:self|\d+)\/fd\/\d+)$/u;

/** Reads a stream to its end, and no further than one chunk beyond `limit` bytes. */
export const readStream = async (
  stream: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<BytesRead> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit) return { kind: 'too-large' };
    chunks.push(chunk);
  }
  return { kind: 'bytes', bytes: Buffer.concat(chunks) };
};

/**
 * Reads a file of up to `limit` bytes; of pipes those that the process was handed, never one that stands
 * in a folder: opening it would wait for a writer.
 *
 * @throws the system's errors
 */
export const readBytes = async (path: string, limit: number): Promise<BytesRead> => {
  const found = await stat(path);
  if (found.isDirectory()) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
  if (!found.isFile() && !openAlready.test(path)) return { kind: 'not-a-file' };
  if (found.size > limit) return { kind: 'too-large', size: found.size };
  // A file that tells its size is read at once; others (in /proc, say) may have no end.
  if (found.isFile() && found.size > 0) return { kind: 'bytes', bytes: await readFile(path) };
  return readStream(createReadStream(path), limit);
};
