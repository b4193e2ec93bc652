import { toBuffer } from 'qrcode';

/** A badge's QR code as a PNG, 480 pixels wide: twice the size at which mails show it. Error level Q. */
export function badgePng(text: string): Promise<Uint8Array> {
  return toBuffer(text, { type: 'png', errorCorrectionLevel: 'Q', margin: 4, width: 480 });
}
