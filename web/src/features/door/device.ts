import { newId } from "../../../../shared/kernel/ids.ts";

/** Which door this is: asked once, said beside every check-in. */
export interface Device {
  readonly deviceId: string;
  readonly deviceName: string;
}

const key = "duijie.door.device";
export const deviceNameLength = 40;

export function knownDevice(): Device | undefined {
  const stored = localStorage.getItem(key);
  return stored === null ? undefined : (JSON.parse(stored) as Device);
}

/** Names this device; its id stays when it is renamed. */
export function nameDevice(deviceName: string): Device {
  const device = { deviceId: knownDevice()?.deviceId ?? newId("device"), deviceName };
  localStorage.setItem(key, JSON.stringify(device));
  return device;
}

/** Asks the browser not to clear away what waits here when the disk runs full; it may say no. */
export const keepStorage = async (): Promise<boolean> => (await navigator.storage?.persist?.()) ?? false;
