/** Uploads and packages: bytes under a slash-separated key of `a-z A-Z 0-9 . _ -`, at most 512 characters. */
export interface Files {
  /** Writes to a temporary name, flushes, renames. Replaces what was there. Returns the number of bytes. */
  write(key: string, content: AsyncIterable<Uint8Array> | Uint8Array): Promise<number>;

  /** `undefined` when there is nothing under the key. `range` is in bytes, both ends inclusive. */
  read(
    key: string,
    range?: { start: number; end: number },
  ): Promise<{ size: number; content: AsyncIterable<Uint8Array> } | undefined>;

  size(key: string): Promise<number | undefined>;

  /** Keys that start with `prefix`, sorted. */
  list(prefix: string): Promise<readonly string[]>;

  /** Removes one file, or everything below a prefix that ends with a slash. */
  remove(keyOrPrefix: string): Promise<void>;
}
