/** The SHA-256 of bytes, as lower-case hexadecimal. Needs a secure context in browsers. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  // Bytes over shared memory cannot be digested; a copy can.
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
