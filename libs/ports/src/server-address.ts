const PARTS = /^([a-z+]+:\/\/)?(?:.*@)?([^/?]*)/s;

/** Where a server is, for people: the address it is reached by, without user, password and settings. */
export const serverAddress = (url: string): string => {
  const [, protocol = "", hosts = ""] = PARTS.exec(url) ?? [];
  return protocol + hosts;
};
