import { writeFileSync } from "node:fs";
import encodeQR from "qr";

const width = 640;
const height = 480;

/** A film that shows one QR code, as Chromium takes it for a camera (`--use-file-for-fake-video-capture`). */
export function writeQrVideo(file: string, text: string): void {
  const modules = encodeQR(text, "raw", { border: 4 });
  const scale = Math.floor(Math.min(width, height) / modules.length);
  const left = Math.floor((width - modules.length * scale) / 2);
  const top = Math.floor((height - modules.length * scale) / 2);
  const luma = Buffer.alloc(width * height, 200);
  modules.forEach((row, y) => {
    row.forEach((dark, x) => {
      for (let line = 0; line < scale; line++) {
        const start = (top + y * scale + line) * width + left + x * scale;
        luma.fill(dark ? 16 : 235, start, start + scale);
      }
    });
  });
  const grey = Buffer.alloc((width * height) / 2, 128);
  const frame = Buffer.concat([Buffer.from("FRAME\n"), luma, grey]);
  const header = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420\n`);
  writeFileSync(file, Buffer.concat([header, ...Array.from({ length: 10 }, () => frame)]));
}
