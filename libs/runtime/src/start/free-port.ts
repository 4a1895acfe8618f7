import { createServer } from "node:net";
import { once } from "node:events";

/** Throws as listening there would: asked before anything is made for a platform that could not listen. */
export const requireFreePort = async ({
  port,
  host,
}: {
  readonly port: number;
  readonly host: string;
}): Promise<void> => {
  const server = createServer();
  server.listen(port, host);
  await once(server, "listening");
  server.close();
  await once(server, "close");
};
