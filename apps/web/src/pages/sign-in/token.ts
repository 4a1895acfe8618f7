/**
 * The secret of a one-time link. It stands behind the `#`, which browsers never send to a server, and leaves the
 * address bar as soon as it was read, so that it is not kept in the history or seen over a shoulder.
 */
export const takeToken = (): string => {
  const behind = location.hash.slice(1);
  if (behind) history.replaceState(history.state, "", location.pathname);
  return new URLSearchParams(behind).get("token") ?? behind;
};
