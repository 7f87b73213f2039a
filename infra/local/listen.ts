import type { Server } from "node:http";
import type { AddressInfo, Server as NetServer } from "node:net";
import { StartError } from "./start-error.ts";

export const loopback = "127.0.0.1";

/** Listens on loopback; 0 takes any free port. */
export function listen(server: Server | NetServer, port: number, host: string = loopback): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(
        error.code === "EADDRINUSE"
          ? new StartError(
              `Port ${port} is in use: stop what uses it, or choose another with PORT=${port + 1} npm start.`,
            )
          : error,
      );
    });
    server.listen(port, host, () => {
      server.removeAllListeners("error");
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Closes a server and the connections that idle on it. */
export function close(server: Server | NetServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ("closeAllConnections" in server) server.closeAllConnections();
  });
}
