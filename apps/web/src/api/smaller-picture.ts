/** Enough for a page and for paper, and little enough for a slow line, in pixels. */
const LONGEST_SIDE = 1_600;
const QUALITY = 0.85;

/** Undefined where the browser cannot read these bytes as a picture. */
const readAs = (file: Blob): Promise<ImageBitmap | undefined> => createImageBitmap(file).catch(() => undefined);

/**
 * A picture drawn anew as a JPEG of at most 1600 pixels a side, the way up it was taken. What a camera writes beside it, the place
 * among it, is not drawn and so is left out. Undefined where it is no picture that the browser can read.
 */
export const smallerPicture = async (file: Blob): Promise<Blob | undefined> => {
  const picture = await readAs(file);
  if (!picture) return undefined;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext("2d");
  if (!pen) return undefined;
  // A JPEG has no see-through parts: they would come out black.
  pen.fillStyle = "white";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve) => canvas.toBlob((bytes) => resolve(bytes ?? undefined), "image/jpeg", QUALITY));
};
