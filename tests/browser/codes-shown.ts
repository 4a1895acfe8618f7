import type { Reader } from "./reader";

/** Answers that were asked for together come one after another, in the order asked, as from a slow platform. */
const ONE_BY_ONE = `
  const fetched = fetch;
  globalThis.fetch = async (...asked) => {
    const response = await fetched(...asked);
    if (!String(asked[0]).endsWith("/questions") || !response.ok) return response;
    const nth = (line) => JSON.parse(line).question;
    const lines = (await response.text()).trim().split("\\n").sort((one, other) => nth(one) - nth(other));
    const body = new ReadableStream({
      async start(controller) {
        for (const line of lines) {
          await new Promise((resolve) => setTimeout(resolve, 40));
          controller.enqueue(new TextEncoder().encode(line + "\\n"));
        }
        controller.close();
      },
    });
    return new Response(body, { status: response.status, headers: response.headers });
  };`;

/** Every text that ever stood on the page, but for what is shown as a code, and the address on paper. */
const EVER_SHOWN = `
  globalThis.everShown = new Set();
  const look = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      if (!node.parentElement?.closest("code, script, style, .print-foot")) everShown.add(node.data);
    } else for (const child of node.childNodes) look(child);
  };
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) for (const node of [target, ...addedNodes]) look(node);
  }).observe(document, { subtree: true, childList: true, characterData: true });`;

/** An id anywhere, or a text that is nothing but the words of a code. */
const CODE = /^[a-z][a-z\d]*(-[a-z\d]+)+$|[\da-f]{8}-[\da-f]{4}-[\da-f]{4}/;

/** From now on pages are drawn while their answers come one by one; gives the codes that ever stood in the place of words. */
export const codesShown = async ({ page }: Reader): Promise<() => Promise<readonly string[]>> => {
  await page.addInitScript(ONE_BY_ONE + EVER_SHOWN);
  return async () => {
    const texts = await page.evaluate<readonly string[]>("[...everShown]");
    return texts.flatMap((text) => text.split("·")).filter((text) => CODE.test(text.trim()));
  };
};
