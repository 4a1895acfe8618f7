export const SESSION_COOKIE = "sankofa_session";

/** The value of one cookie in a Cookie header. */
export const cookie = (header: string | undefined, name: string): string | undefined => {
  for (const pair of header?.split(";") ?? []) {
    const equals = pair.indexOf("=");
    if (equals > 0 && pair.slice(0, equals).trim() === name) return pair.slice(equals + 1).trim();
  }
  return undefined;
};

/** Out of reach of scripts, sent to this site only, and by TLS only where the platform is served by it. */
const attributes = (secure: boolean): string => `Path=/; HttpOnly; SameSite=Strict${secure ? "; Secure" : ""}`;

export const sessionCookie = (secret: string, seconds: number, secure: boolean): string =>
  `${SESSION_COOKIE}=${secret}; Max-Age=${seconds}; ${attributes(secure)}`;

export const endedCookie = (secure: boolean): string => `${SESSION_COOKIE}=; Max-Age=0; ${attributes(secure)}`;
