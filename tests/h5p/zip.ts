import { ZipFile } from 'yazl';

export type ZipPart = { readonly name: string; readonly data?: string | Buffer; readonly mode?: number };

/**
 * A zip as an attacker would write it: names may be anything. Names the writer would refuse go in as fillers of the
 * same length and are put in their place afterwards; nothing in a zip is computed from its names.
 */
export async function zipOf(parts: readonly ZipPart[]): Promise<Buffer> {
  const zip = new ZipFile();
  const names: [string, string][] = [];
  for (const [index, { name, data = 'x', mode = 0o100644 }] of parts.entries()) {
    const filler = `f${index}`.padEnd(Buffer.byteLength(name), 'q');
    if (filler.length !== Buffer.byteLength(name)) throw new Error(`too short a name: ${name}`);
    names.push([filler, name]);
    zip.addBuffer(Buffer.from(data), filler, { mode, mtime: new Date(2000, 0, 1) });
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  for (const [filler, name] of names) {
    for (let at = bytes.indexOf(filler); at >= 0; at = bytes.indexOf(filler, at + 1))
      bytes.write(name, at, 'utf8');
  }
  return bytes;
}

const DIRECTORY = Buffer.from('PK\x01\x02', 'latin1');

/** Changes the entry in the directory of the zip whose name is given; offsets as in the zip specification. */
export function patchEntry(bytes: Buffer, name: string, patch: (header: Buffer) => void): Buffer {
  for (let at = bytes.indexOf(DIRECTORY); at >= 0; at = bytes.indexOf(DIRECTORY, at + 1)) {
    const header = bytes.subarray(at);
    if (header.subarray(46, 46 + header.readUInt16LE(28)).toString('utf8') === name) patch(header);
  }
  return bytes;
}
