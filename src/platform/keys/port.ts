/** Keys made on first use into `DATA_DIR/keys` (0600). Backups leave them out by default. */
export interface Keys {
  /** HMAC-SHA-256 with the key of that purpose; base64url. Purposes keep signatures from being used elsewhere. */
  sign(purpose: string, text: string): string;

  /** Constant-time. */
  verify(purpose: string, text: string, signature: string): boolean;

  /** AES-256-GCM, base64url, bound to `purpose`. */
  seal(purpose: string, text: string): string;

  /** `undefined` when the text was not sealed here for this purpose. */
  unseal(purpose: string, sealed: string): string | undefined;
}
