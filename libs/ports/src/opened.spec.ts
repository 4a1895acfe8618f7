import { opening, type Opened } from "./opened";

const noting = (closed: string[]) => (name: string) =>
  Promise.resolve({ name, close: async () => void closed.push(name) });

const both = async (
  opened: Opened,
  port: (name: string) => Promise<{ readonly name: string; close(): Promise<void> }>,
) => {
  const [first, second] = [await opened.open(port("first")), await opened.open(port("second"))];
  return { names: [first.name, second.name], close: () => opened.close() };
};

test("ports are closed together, the last one first, and once", async () => {
  const closed: string[] = [];
  const { names, close } = await opening((opened) => both(opened, noting(closed)));
  expect(names).toEqual(["first", "second"]);
  expect(closed).toEqual([]);
  await close();
  await close();
  expect(closed).toEqual(["second", "first"]);
});

test("whoever closes them a second time waits until they are closed", async () => {
  const closed: string[] = [];
  let letGo = (): void => undefined;
  const slow = { close: () => new Promise<void>((resolve) => (letGo = resolve)).then(() => void closed.push("slow")) };
  const { close } = await opening(async (opened) => {
    await opened.open(Promise.resolve(slow));
    return { close: () => opened.close() };
  });
  const [first, second] = [close(), close()];
  const told = second.then(() => expect(closed).toEqual(["slow"]));
  letGo();
  await Promise.all([first, told]);
});

test("one that cannot be closed keeps none of the others open, and its error is told", async () => {
  const closed: string[] = [];
  const stuck = { close: () => Promise.reject(new Error("the disk is full")) };
  const { close } = await opening(async (opened) => {
    const { close: closeAll } = await both(opened, noting(closed));
    await opened.open(Promise.resolve(stuck));
    return { close: closeAll };
  });
  await expect(close()).rejects.toThrow("the disk is full");
  expect(closed).toEqual(["second", "first"]);
});

test("where one cannot be opened, those before it are closed again", async () => {
  const closed: string[] = [];
  const failing = opening(async (opened) => {
    await both(opened, noting(closed));
    await opened.open(Promise.reject(new Error("no such place")));
  });
  await expect(failing).rejects.toThrow("no such place");
  expect(closed).toEqual(["second", "first"]);
});
