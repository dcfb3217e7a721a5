import { failed, ok, type Result } from '#domain/result.ts';

/** A JSON body of at most `most` bytes; anything longer is not read to its end. */
export async function readJson(
  request: Request,
  most: number,
): Promise<Result<unknown, 'tooLarge' | 'unreadable'>> {
  if (!/^application\/json\b/.test(request.headers.get('content-type') ?? '')) return failed('unreadable');
  if (Number(request.headers.get('content-length') ?? 0) > most) return failed('tooLarge');
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body ?? []) {
    size += piece.byteLength;
    if (size > most) return failed('tooLarge');
    pieces.push(piece);
  }
  try {
    return ok(JSON.parse(Buffer.concat(pieces).toString('utf8')) as unknown);
  } catch {
    return failed('unreadable');
  }
}
