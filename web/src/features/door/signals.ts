/** Sound and vibration, for doors where nobody looks at the screen. */

const key = "duijie.door.silent";

export const isSilent = (): boolean => localStorage.getItem(key) === "1";

export function setSilent(silent: boolean): void {
  if (silent) localStorage.setItem(key, "1");
  else localStorage.removeItem(key);
}

type Tone = "good" | "doubtful" | "bad";

/** Hertz and seconds, one after the other; told apart without looking. */
const melodies: Record<Tone, readonly (readonly [number, number])[]> = {
  good: [[1320, 0.12]],
  doubtful: [
    [660, 0.12],
    [660, 0.12],
  ],
  bad: [[220, 0.5]],
};
const vibrations: Record<Tone, number[]> = { good: [60], doubtful: [60, 80, 60], bad: [400] };

let audio: AudioContext | undefined;

/** Browsers let a page sound only after somebody touched it: to be called from a press. */
export function allowSound(): void {
  audio ??= new AudioContext();
  if (audio.state === "suspended") void audio.resume();
}

export function signal(tone: Tone): void {
  if (isSilent()) return;
  navigator.vibrate?.(vibrations[tone]);
  if (audio?.state !== "running") return;
  let at = audio.currentTime;
  for (const [hertz, seconds] of melodies[tone]) {
    const oscillator = audio.createOscillator();
    const volume = audio.createGain();
    oscillator.frequency.value = hertz;
    volume.gain.value = 0.2;
    oscillator.connect(volume).connect(audio.destination);
    oscillator.start(at);
    oscillator.stop(at + seconds);
    at += seconds + 0.08;
  }
}
