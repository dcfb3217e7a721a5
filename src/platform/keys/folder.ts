import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { errorCode, privateFolder, writeDurably } from '#platform/disk/durable.ts';
import { diskReason, storeError } from '#platform/store/error.ts';
import type { Keys } from './port.ts';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * One root key in `<folder>/keys/root.key`, made on first use; from it one key for each purpose and use (HKDF-SHA-256).
 * Read once. Throws `StoreError` when the file is damaged or cannot be written.
 * Without the file what was signed and sealed with it is worth nothing: people sign in again, old links no longer work.
 */
export async function openKeys(folder: string): Promise<Keys> {
  const root = await rootKey(`${folder}/keys`);
  const derived = new Map<string, Buffer>();

  const keyFor = (use: 'sign' | 'seal', purpose: string): Buffer => {
    const info = `rueckenwind ${use} ${purpose}`;
    const key = derived.get(info) ?? Buffer.from(hkdfSync('sha256', root, '', info, KEY_BYTES));
    derived.set(info, key);
    return key;
  };
  const mac = (purpose: string, text: string) =>
    createHmac('sha256', keyFor('sign', purpose)).update(text).digest();

  return {
    sign: (purpose, text) => mac(purpose, text).toString('base64url'),

    verify: (purpose, text, signature) => {
      const given = Buffer.from(signature, 'base64url');
      const right = mac(purpose, text);
      // Base64 has several spellings of the same bytes; only our own counts.
      return (
        given.length === right.length &&
        timingSafeEqual(given, right) &&
        given.toString('base64url') === signature
      );
    },

    seal: (purpose, text) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', keyFor('seal', purpose), nonce).setAAD(
        Buffer.from(purpose),
      );
      const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), content]).toString('base64url');
    },

    unseal: (purpose, sealed) => {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < NONCE_BYTES + TAG_BYTES || bytes.toString('base64url') !== sealed) return undefined;
      const nonce = bytes.subarray(0, NONCE_BYTES);
      const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
      const options = { authTagLength: TAG_BYTES };
      const cipher = createDecipheriv('aes-256-gcm', keyFor('seal', purpose), nonce, options);
      cipher.setAAD(Buffer.from(purpose)).setAuthTag(tag);
      try {
        return Buffer.concat([
          cipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)),
          cipher.final(),
        ]).toString('utf8');
      } catch {
        return undefined;
      }
    },
  };
}

async function rootKey(folder: string): Promise<Buffer> {
  const path = `${folder}/root.key`;
  try {
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw error;
    });
    const key = text === undefined ? randomBytes(KEY_BYTES) : Buffer.from(text.trim(), 'base64url');
    if (key.length !== KEY_BYTES) throw storeError(damaged(path));
    if (text === undefined) {
      await privateFolder(folder);
      await writeDurably(path, `${path}.tmp`, `${key.toString('base64url')}\n`);
    }
    return key;
  } catch (cause) {
    if (errorCode(cause) === 'storeFailed') throw cause;
    throw storeError(
      `Der Schlüssel ${path} kann nicht gelesen oder angelegt werden (${diskReason(cause)}).`,
      cause,
    );
  }
}

const damaged = (path: string): string =>
  `Die Schlüsseldatei ${path} ist beschädigt: Stellen Sie sie aus der Sicherung wieder her oder verschieben Sie sie ` +
  'aus dem Datenordner; dann entsteht ein neuer Schlüssel, und alle melden sich neu an.';
