import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { requireFreePort } from "./free-port";

test("OPS-1 a port that is taken is refused, and one that is free stays so", async () => {
  const host = "127.0.0.1";
  const other = createServer().listen(0, host);
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  await expect(requireFreePort({ port, host })).rejects.toMatchObject({ code: "EADDRINUSE" });
  other.close();
  await once(other, "close");
  for (const _time of ["once", "again"]) await requireFreePort({ port, host });
  await expect(requireFreePort({ port, host: "192.0.2.1" })).rejects.toMatchObject({ code: "EADDRNOTAVAIL" });
});
