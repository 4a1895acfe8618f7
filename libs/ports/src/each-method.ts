export type Method = (...args: unknown[]) => unknown;

const namesOf = (port: object): Set<string> => {
  const names = new Set<string>();
  for (let each: object | null = port; each && each !== Object.prototype; each = Object.getPrototypeOf(each) as object)
    for (const name of Object.getOwnPropertyNames(each)) if (name !== "constructor") names.add(name);
  return names;
};

/** The same port with something around each of its methods. What is no method is read from the port itself. */
export const aroundEachMethod = <Port extends object>(
  port: Port,
  around: (name: string, method: Method) => Method,
): Port => {
  const changed = Object.create(port) as Record<string, unknown>;
  for (const name of namesOf(port)) {
    const method = (port as Record<string, unknown>)[name];
    if (typeof method === "function") changed[name] = around(name, method.bind(port) as Method);
  }
  return changed as Port;
};
