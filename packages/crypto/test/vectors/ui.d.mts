import type CryptoJS from 'crypto-js'

export function uiEncrypt(text: string, publicKey: string, iv?: CryptoJS.lib.WordArray): string
export function uiDecrypt(message: string, privateKeyPem: string): string
