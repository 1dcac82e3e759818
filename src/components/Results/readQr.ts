/** The text of a QR code in a picture; undefined when there is none. The reader is fetched when it is needed. */
export default async function readQr(source: ImageBitmap | HTMLVideoElement): Promise<string | undefined> {
  const [width, height] =
    source instanceof HTMLVideoElement ? [source.videoWidth, source.videoHeight] : [source.width, source.height];
  if (width === 0 || height === 0) return undefined;
  // A telephone's picture is far larger than a code needs.
  const scale = Math.min(1, 1024 / Math.max(width, height));
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  const context = canvas.getContext('2d', {willReadFrequently: true});
  if (!context) return undefined;
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  const {data} = context.getImageData(0, 0, canvas.width, canvas.height);
  const {default: jsQR} = await import('jsqr');
  return jsQR(data, canvas.width, canvas.height)?.data;
}
