import CryptoJS from 'crypto-js'
import forge from 'node-forge'

/*
 * The wire form of vantage6's web UI, by the libraries that the UI uses. For tests and benchmarks only.
 */

/** Encrypts a text of ASCII characters as the UI does: the RSA payload is the base64 text of the session key. */
export function uiEncrypt(text, publicKey, iv = CryptoJS.lib.WordArray.random(16)) {
  const sessionKey = CryptoJS.lib.WordArray.random(32)
  const body = CryptoJS.AES.encrypt(text, sessionKey, {
    iv,
    mode: CryptoJS.mode.CTR,
    padding: CryptoJS.pad.NoPadding,
  }).ciphertext
  const rsa = forge.pki.publicKeyFromPem(atob(publicKey))
  const encryptedKey = rsa.encrypt(CryptoJS.enc.Base64.stringify(sessionKey), 'RSAES-PKCS1-V1_5')
  return [btoa(encryptedKey), CryptoJS.enc.Base64.stringify(iv), CryptoJS.enc.Base64.stringify(body)].join(
    '$',
  )
}

/**
 * Decrypts as the UI does: what `atob` takes has one more layer of base64, be it the session key or the text. What comes
 * out is a string of Latin-1 characters when it did, else of UTF-8.
 */
export function uiDecrypt(message, privateKeyPem) {
  const [encryptedKey, iv, body] = message.split('$')
  const rsa = forge.pki.privateKeyFromPem(privateKeyPem)
  const payload = rsa.decrypt(atob(encryptedKey), 'RSAES-PKCS1-V1_5')
  const text = CryptoJS.AES.decrypt(body, CryptoJS.enc.Latin1.parse(withoutBase64(payload)), {
    iv: CryptoJS.enc.Base64.parse(iv),
    mode: CryptoJS.mode.CTR,
    padding: CryptoJS.pad.NoPadding,
  }).toString(CryptoJS.enc.Utf8)
  return withoutBase64(text)
}

function withoutBase64(text) {
  try {
    return atob(text)
  } catch {
    return text
  }
}
