const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' };

/**
 * Whether `signature` (base64 of the two numbers) is of `text` by the holder of `publicKey` (base64 of its SPKI form).
 * What cannot be read is no signature.
 */
export async function isSignedBy(publicKey: string, text: string, signature: string): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('spki', bytesOf(publicKey), ECDSA, false, ['verify']);
    const data = new TextEncoder().encode(text);
    return await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, bytesOf(signature.trim()), data);
  } catch {
    return false;
  }
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
