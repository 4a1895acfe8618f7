import type { Reader } from "./reader";

/** Somebody as a form asks for them. */
export interface NewPerson {
  readonly name: string;
  readonly signIn: string;
  readonly password: string;
}

const newAccount = ({ name, signIn, password }: NewPerson): Record<string, string> => ({
  "Your name": name,
  "Sign-in name": signIn,
  "Choose a password": password,
});

export const becomeFirstAdministrator = async (
  reader: Reader,
  link: string,
  who: NewPerson & { readonly funder: string },
): Promise<void> => {
  await reader.visit(link);
  await reader.page.getByLabel("Name of the funder").waitFor();
  await reader.fill({ "Name of the funder": who.funder, ...newAccount(who) });
  await reader.screenshot("00-first-administrator");
  await reader.press("Create and sign in");
  await reader.page.getByRole("heading", { level: 1, name: "Portfolio" }).waitFor();
  await reader.settled();
};

/** The link a page shows once, to be handed on. */
export const linkOn = async (reader: Reader, within: string): Promise<string> => {
  const shown = reader.page.locator(within).locator("code.link-url").last();
  await shown.waitFor();
  return shown.innerText();
};

export const acceptInvitation = async (reader: Reader, link: string, who: NewPerson): Promise<void> => {
  await reader.visit(link);
  await reader.page.getByLabel("Your name").waitFor();
  await reader.fill(newAccount(who));
  await reader.press("Accept and sign in");
  await reader.page.getByRole("heading", { level: 1, name: `Welcome, ${who.name}` }).waitFor();
  await reader.settled();
};

/** Answers the whole form: the staff as told, every yes-or-no with yes. */
export const answerInterest = async (reader: Reader, staff: string): Promise<void> => {
  const { page } = reader;
  await page.getByLabel("How many members of staff does your organisation have?").fill(staff);
  for (const text of await page.locator("textarea").all()) await text.fill("Our charter says so, and so do our plans.");
  for (const yes of await page.getByLabel("Yes", { exact: true }).all()) await yes.check();
  await reader.press("Send the answers");
  await page.getByText("Your answers have arrived").waitFor();
};

/** Records the inception call: every question with an answer, every explanation ticked. */
export const recordInception = async (reader: Reader): Promise<void> => {
  const form = reader.page.locator("form:has(button:text-is('Record the call'))");
  for (const text of await form.locator("textarea").all()) await text.fill("Talked through on the call.");
  for (const box of await form.locator("input[type=checkbox]").all()) await box.check();
  await reader.press("Record the call");
};

/** Opens the section of a page with this title where it is folded; a desk has it open. */
export const openSection = async ({ page }: Reader, title: string): Promise<void> => {
  const details = page.getByRole("region", { name: title, exact: true }).locator("details").first();
  if ((await details.getAttribute("open")) === null) await details.locator("summary").first().click();
};

/** Opens every section of the page, as somebody does who wants to read all of it. */
export const openSections = async (reader: Reader): Promise<void> => {
  for (const title of await reader.page.locator(".folding > details:not([open]) > summary > h2").allTextContents())
    await openSection(reader, title);
  await reader.settled();
};
