const width = 1080;
const height = 1480;
const margin = 90;
const font = 'system-ui, sans-serif';
const codeFont = 'ui-monospace, monospace';

/**
 * The badge as a PNG that a phone keeps among its pictures: event, QR code, name, code to type. `badge` is the
 * address of the QR code's image.
 */
export async function badgePicture(
  badge: string,
  { name, event, code }: { name: string; event: string; code: string },
): Promise<Blob> {
  const image = new Image(width, width);
  image.src = badge;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser draws no pictures');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = '#14201c';
  pen.textAlign = 'center';
  const room = width - 2 * margin;
  pen.font = `600 46px ${font}`;
  pen.fillText(event, width / 2, 120, room);
  pen.imageSmoothingEnabled = false;
  pen.drawImage(image, margin, 190, room, room);
  pen.font = `700 64px ${font}`;
  pen.fillText(name, width / 2, 1200, room);
  pen.font = `600 64px ${codeFont}`;
  pen.direction = 'ltr';
  pen.fillText(code, width / 2, 1340, room);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is empty'))), 'image/png'),
  );
}
