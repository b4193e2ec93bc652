/** The library's core without its picture writers, which its types leave out. */
declare module 'qrcode/lib/core/qrcode.js' {
  export { create } from 'qrcode';
}
