import { writeFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { receiveUpload } from './upload.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'upload-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const take = (request: Request, most = 1000) =>
  receiveUpload(request, { field: 'file', into: join(folder, 'in'), most });

const sending = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://haus/api', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);

function form(parts: Record<string, string | File>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(parts)) data.append(name, value);
  return data;
}

const file = (text: string, name: string) => new File([text], name);

/** Nothing stays of what was not taken. */
async function refused(request: Request, most?: number): Promise<string> {
  const result = await take(request, most);
  expect(await readdir(folder)).toEqual([]);
  return result.ok ? 'ok' : result.problem;
}

test('a file and the fields beside it arrive', async () => {
  const sent = form({ replace: 'probe', file: file('Inhalt', '../Übung 1.h5p'), version: '3' });
  expect(await take(sending(sent))).toEqual({
    ok: true,
    value: { name: 'Übung 1.h5p', fields: { replace: 'probe', version: '3' } },
  });
  expect(await readFile(join(folder, 'in'), 'utf8')).toBe('Inhalt');
});

test('a file may be as large as allowed and not one byte larger', async () => {
  expect(await take(sending(form({ file: file('x'.repeat(1000), 'a') })))).toMatchObject({ ok: true });
  await rm(join(folder, 'in'));
  expect(await refused(sending(form({ file: file('x'.repeat(1001), 'a') })))).toBe('tooLarge');
  expect(await refused(sending(form({ file: file('x'.repeat(300_000), 'a') })))).toBe('tooLarge');
});

test('a body that says it is too large is not read', async () => {
  const body = new ReadableStream({
    pull: () => {
      throw new Error('was read');
    },
  });
  const headers = { 'content-type': 'multipart/form-data; boundary=b', 'content-length': '999999' };
  expect(await refused(sending(body, headers))).toBe('tooLarge');
});

test('a form without a file, or with it in another field, brings nothing', async () => {
  expect(await refused(sending(form({ replace: 'x' })))).toBe('nothing');
  expect(await refused(sending(form({ file: new File([], '') })))).toBe('nothing');
  expect(await refused(sending(form({ other: file('x', 'a.h5p') })))).toBe('nothing');
});

test('of two files none is taken: nobody could tell which was meant', async () => {
  const sent = form({ file: file('eins', 'a.h5p') });
  sent.append('file', file('zwei', 'b.h5p'));
  expect(await refused(sending(sent))).toBe('twoFiles');
});

test('a body that does not say how long it is is read as far as is allowed, and no further', async () => {
  let sent = 0;
  const head = '--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n';
  const body = new ReadableStream({
    pull: (controller) => {
      controller.enqueue(new TextEncoder().encode(sent === 0 ? head : 'x'.repeat(10_000)));
      sent += 10_000;
      if (sent > 50_000_000) controller.close();
    },
  });
  expect(await refused(sending(body, { 'content-type': 'multipart/form-data; boundary=b' }))).toBe(
    'tooLarge',
  );
  expect(sent).toBeLessThan(500_000);
});

test('a disk that fills while the file arrives is told once the sender is done, and nothing stays', async () => {
  const full = (into: string) => {
    writeFileSync(into, 'Anfang');
    let bytes = 0;
    return new Writable({
      write(chunk: Uint8Array, _encoding, done) {
        bytes += chunk.length;
        const fault = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write' });
        done(bytes < 100_000 ? null : fault);
      },
    });
  };
  let left = 40;
  const head = '--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n';
  const pieces = (): string => (left === 39 ? head : left > 0 ? 'x'.repeat(10_000) : '\r\n--b--\r\n');
  const body = new ReadableStream({
    pull: (controller) => {
      left -= 1;
      controller.enqueue(new TextEncoder().encode(pieces()));
      if (left <= 0) controller.close();
    },
  });
  const request = sending(body, { 'content-type': 'multipart/form-data; boundary=b' });
  const order = { field: 'file', into: join(folder, 'in'), most: 1_000_000, open: full };
  expect(await receiveUpload(request, order)).toEqual({ ok: false, problem: 'diskFull' });
  expect([left, await readdir(folder)]).toEqual([0, []]);
});

test('what is no such form is not read as one', async () => {
  expect(await refused(sending('file=x', { 'content-type': 'application/x-www-form-urlencoded' }))).toBe(
    'unreadable',
  );
  expect(await refused(sending('x', { 'content-type': 'multipart/form-data' }))).toBe('unreadable');
  expect(await refused(sending('kein Formular', { 'content-type': 'multipart/form-data; boundary=b' }))).toBe(
    'unreadable',
  );
  const cut = '--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nInhalt ohne En';
  expect(await refused(sending(cut, { 'content-type': 'multipart/form-data; boundary=b' }))).toBe(
    'unreadable',
  );
});

test('a connection that ends too early leaves nothing', async () => {
  const pieces = [
    '--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n',
    ...Array(40).fill('Anfang'.repeat(1000)),
  ];
  const body = new ReadableStream({
    pull: (controller) => {
      const piece = pieces.shift();
      if (piece === undefined) controller.error(new Error('gone'));
      else controller.enqueue(new TextEncoder().encode(piece));
    },
  });
  const request = sending(body, { 'content-type': 'multipart/form-data; boundary=b' });
  expect(await refused(request, 1_000_000)).toBe('brokenOff');
});

test('a disk that does not take the file is a fault, not a form', async () => {
  const request = sending(form({ file: file('x', 'a') }));
  await expect(
    receiveUpload(request, { field: 'file', into: join(folder, 'weg', 'in'), most: 10 }),
  ).rejects.toThrow('ENOENT');
});
