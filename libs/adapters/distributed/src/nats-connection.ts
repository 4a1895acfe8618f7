/** Where the broker is, with the user and password that may stand in its address: the client passes over them there. */
export const natsConnection = (natsUrl: string) => {
  const addresses = natsUrl.split(",").map((address) => new URL(address.trim()));
  const named = addresses.find(({ username }) => username !== "");
  return {
    servers: addresses.map(({ hostname, port }) => `${hostname}:${port || "4222"}`),
    ...(addresses.some(({ protocol }) => protocol === "tls:") ? { tls: {} } : {}),
    ...(named ? { user: decodeURIComponent(named.username), pass: decodeURIComponent(named.password) } : {}),
  };
};
