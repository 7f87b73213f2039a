import decodeQR from "qr/decode.js";

/** Longest side of the picture that is searched: enough for a code of 45 modules held at arm's length. */
const longest = 720;
const betweenMs = 90;

export type CameraFault = "none" | "denied" | "failed";

export interface Camera {
  stop(): void;
}

function faultOf(error: unknown): CameraFault {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "denied";
  return name === "NotFoundError" || name === "OverconstrainedError" ? "none" : "failed";
}

/** Shows the camera in `video` and tells every QR code that it sees, as often as it sees it. */
export async function startCamera(
  video: HTMLVideoElement,
  onCode: (text: string) => void,
): Promise<Camera | CameraFault> {
  if (navigator.mediaDevices === undefined) return "none";
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: { ideal: "environment" }, width: { ideal: 1280 }, height: { ideal: 720 } },
    });
    video.srcObject = stream;
    await video.play();
  } catch (error) {
    return faultOf(error);
  }
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) return "failed";
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lookOnce = () => {
    const code = document.visibilityState === "visible" ? codeIn(video, context) : undefined;
    if (code !== undefined) onCode(code);
    timer = setTimeout(lookOnce, betweenMs);
  };
  lookOnce();
  return {
    stop() {
      clearTimeout(timer);
      for (const track of stream.getTracks()) track.stop();
      video.srcObject = null;
    },
  };
}

function codeIn(video: HTMLVideoElement, context: CanvasRenderingContext2D): string | undefined {
  const { videoWidth, videoHeight } = video;
  if (videoWidth === 0 || videoHeight === 0) return undefined;
  const scale = Math.min(1, longest / Math.max(videoWidth, videoHeight));
  const width = Math.round(videoWidth * scale);
  const height = Math.round(videoHeight * scale);
  if (context.canvas.width !== width) context.canvas.width = width;
  if (context.canvas.height !== height) context.canvas.height = height;
  context.drawImage(video, 0, 0, width, height);
  try {
    return decodeQR(context.getImageData(0, 0, width, height));
  } catch {
    // No code in the picture, which is the usual case.
    return undefined;
  }
}
