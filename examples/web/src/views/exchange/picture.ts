// Codes out of pixels: of a picture, or of what a camera sees.
import decodeQR from "qr/decode.js";

/** Pixels on the longer side of what a camera shows: enough for a code that fills it, and read many times a second. */
const LONGEST = 1280;

/** The same of a picture, on which the code may be small, and for which there is time. */
const LONGEST_PICTURE = 3000;

/** Milliseconds between two looks: often enough for every code of a sequence, and the page stays quick. */
const BETWEEN_LOOKS = 80;

type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };

interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly longest: number;
}

function pixelsOf(source: CanvasImageSource, { width, height, longest }: Drawn, canvas: HTMLCanvasElement): Pixels {
  const scale = Math.min(1, longest / Math.max(width, height));
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("this browser draws no pictures");
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** What a code says; nothing where none is seen. With `patient` it is looked for as long as it takes. */
function decoded(pixels: Pixels, patient: boolean): string | undefined {
  try {
    return decodeQR(pixels, patient ? { effort: Infinity, timeLimit: Infinity } : {});
  } catch {
    return undefined;
  }
}

/** What the code in a picture says. Throws where it is no picture. */
export async function codeIn(picture: Blob): Promise<string | undefined> {
  const bitmap = await createImageBitmap(picture);
  const { width, height } = bitmap;
  try {
    return decoded(pixelsOf(bitmap, { width, height, longest: LONGEST_PICTURE }, document.createElement("canvas")), true);
  } finally {
    bitmap.close();
  }
}

/** Why there is no camera. */
export type NoCamera = "refused" | "none" | "insecure" | "busy";

/** Why a camera could not be had, from what the browser threw. */
export function noCamera(error: unknown): NoCamera {
  const name = error instanceof Error ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "refused";
  if (name === "NotFoundError" || name === "OverconstrainedError") return "none";
  return globalThis.isSecureContext ? "busy" : "insecure";
}

/** Shows what a camera sees, the one at the back where there are two, and tells every code until it is aborted. */
export async function watch(video: HTMLVideoElement, tell: (text: string) => void, signal: AbortSignal): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: { ideal: "environment" }, width: { ideal: LONGEST }, height: { ideal: 720 } },
  });
  const end = () => stream.getTracks().forEach((track) => track.stop());
  if (signal.aborted) return end();
  signal.addEventListener("abort", end, { once: true });
  video.srcObject = stream;
  await video.play();
  const canvas = document.createElement("canvas");
  const look = () => {
    if (signal.aborted) return;
    if (video.videoWidth > 0) {
      const size = { width: video.videoWidth, height: video.videoHeight, longest: LONGEST };
      const text = decoded(pixelsOf(video, size, canvas), false);
      if (text !== undefined) tell(text);
    }
    setTimeout(look, BETWEEN_LOOKS);
  };
  look();
}
