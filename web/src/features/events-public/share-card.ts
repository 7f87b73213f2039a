import encodeQR from "qr";

/** What stands on the picture, in the reader's language already. */
export interface ShareCardTexts {
  readonly kind: string;
  readonly title: string;
  readonly when: string;
  readonly place: string;
  readonly host: string;
  readonly scan: string;
  readonly name: string;
  readonly address: string;
}

interface Colours {
  readonly ground: string;
  readonly ink: string;
  readonly soft: string;
  readonly accent: string;
}

const width = 750;
const height = 1120;
const margin = 60;
const qrSize = 230;

/** Latin words, spaces, and characters with the brackets and stops that no line ends or begins with. */
const words = /[a-z0-9][a-z0-9.:-]*|\s+|[（《“「【]*.[）》”」】，。；：！？、…]*/giu;

/** Breaks text into lines that fit; Chinese breaks anywhere, Latin words stay whole unless one alone is too long. */
export function wrap(text: string, fits: (line: string) => boolean, most: number): string[] {
  const pieces = (text.match(words) ?? []).flatMap((word) => (fits(word) ? [word] : [...word]));
  const lines: string[] = [];
  let line = "";
  for (const word of pieces) {
    if (line === "" || fits(line + word)) line += word;
    else {
      lines.push(line.trim());
      line = word.trim();
    }
  }
  if (line.trim() !== "") lines.push(line.trim());
  if (lines.length <= most) return lines;
  let last = lines[most - 1] ?? "";
  while (last !== "" && !fits(`${last}…`)) last = last.slice(0, -1);
  return [...lines.slice(0, most - 1), `${last}…`];
}

class Pen {
  readonly context: CanvasRenderingContext2D;
  readonly family: string;
  y = 0;
  constructor(context: CanvasRenderingContext2D, family: string) {
    this.context = context;
    this.family = family;
    context.textBaseline = "top";
  }

  /** Writes at `y` and moves it below. */
  write(text: string, of: { size: number; weight?: number; colour: string; most: number }): void {
    const { context } = this;
    context.font = `${of.weight ?? 400} ${of.size}px ${this.family}`;
    context.fillStyle = of.colour;
    const fits = (line: string): boolean => context.measureText(line).width <= width - 2 * margin;
    for (const line of wrap(text, fits, of.most)) {
      context.fillText(line, margin, this.y);
      this.y += of.size * 1.4;
    }
  }
}

function drawQr(context: CanvasRenderingContext2D, address: string, x: number, y: number): void {
  const rows = encodeQR(address, "raw", { ecc: "medium", border: 2 });
  const module = Math.floor(qrSize / rows.length);
  context.fillStyle = "#fff";
  context.fillRect(x, y, module * rows.length, module * rows.length);
  context.fillStyle = "#000";
  rows.forEach((row, r) => {
    row.forEach((dark, c) => {
      if (dark) context.fillRect(x + c * module, y + r * module, module, module);
    });
  });
}

/** Draws the picture that people forward in chats: title, time, place, and the way back here. */
export function drawShareCard(canvas: HTMLCanvasElement, texts: ShareCardTexts, colours: Colours): void {
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("no canvas");
  const pen = new Pen(context, getComputedStyle(document.body).fontFamily);
  context.fillStyle = colours.ground;
  context.fillRect(0, 0, width, height);
  context.fillStyle = colours.accent;
  context.fillRect(0, 0, width, 500);
  pen.y = 72;
  pen.write(texts.kind, { size: 30, weight: 600, colour: "#fff", most: 1 });
  pen.y = 140;
  pen.write(texts.title, { size: 54, weight: 700, colour: "#fff", most: 4 });
  pen.y = 550;
  pen.write(texts.when, { size: 36, weight: 700, colour: colours.ink, most: 2 });
  pen.y += 12;
  pen.write(texts.place, { size: 30, colour: colours.soft, most: 2 });
  pen.y += 6;
  pen.write(texts.host, { size: 30, colour: colours.soft, most: 1 });
  const foot = height - margin - qrSize;
  context.fillStyle = colours.soft;
  context.globalAlpha = 0.3;
  context.fillRect(margin, foot - 32, width - 2 * margin, 2);
  context.globalAlpha = 1;
  drawQr(context, texts.address, width - margin - qrSize, foot);
  pen.y = foot + 62;
  pen.write(texts.name, { size: 40, weight: 700, colour: colours.ink, most: 1 });
  pen.write(texts.scan, { size: 28, colour: colours.soft, most: 1 });
}

/** The picture as a file. */
export const pictureOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error("no picture")) : resolve(blob)), "image/png"),
  );
