import type { Server } from "node:http";
import type { Socket } from "node:net";

/**
 * Lines on which nothing was asked yet: browsers connect ahead. Node counts them neither as idle nor as at work, and they
 * would hold up the end of the process for a minute.
 */
export class UnusedLines {
  private readonly sockets = new Set<Socket>();

  constructor(private readonly server: Server) {
    server.on("connection", (socket: Socket) => {
      this.sockets.add(socket);
      socket.once("close", () => this.sockets.delete(socket));
    });
    server.on("request", ({ socket }) => this.sockets.delete(socket));
  }

  close(): void {
    // Whoever is answered from now on asks no more on the same line; at 0 it would be kept without an end.
    this.server.keepAliveTimeout = 1;
    for (const socket of this.sockets) socket.destroy();
  }
}
