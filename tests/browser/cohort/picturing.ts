import type { Reader } from "../reader";
import type { Story } from "./story";

const TITLE = "The grandmother who spoke first";
const SHOWS = "Six women and a man in a circle of chairs";
const TAKEN_AT = "GPS 1.2921 S 36.8219 E";
const LONGEST_SIDE = 1_600;

/** A photo as a camera makes it: larger than a page, and with where it was taken written beside it. */
const photo = async ({ page }: Reader): Promise<Buffer> => {
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [2_400, 1_350];
    const pen = canvas.getContext("2d");
    if (!pen) throw new Error("Nothing can be drawn");
    pen.fillStyle = "#8fb3a1";
    pen.fillRect(0, 0, 2_400, 1_350);
    pen.fillStyle = "#b4472e";
    for (let at = 0; at < 7; at += 1) pen.fillRect(200 + at * 300, 500, 180, 620);
    return canvas.toDataURL("image/jpeg").split(",")[1] ?? "";
  });
  const bytes = Buffer.from(drawn, "base64");
  const beside = Buffer.from(`Exif\0\0MM\0*\0\0\0\b\0\0\0\0\0\0${TAKEN_AT}`, "latin1");
  const head = Buffer.from([0xff, 0xe1, 0, beside.length + 2]);
  return Buffer.concat([bytes.subarray(0, 2), head, beside, bytes.subarray(2)]);
};

/** A story with a picture, told on a telephone; the consent is taken back by the other side of the table. */
export const picturing = (story: Story): void => {
  const shown = ({ page }: Reader) => page.getByRole("img", { name: SHOWS });
  const plan = (): string => story.applicant.page.url();
  let source = "";

  story.chapter("GEN-6 PRV-4 a picture is added on a phone: made smaller, without where it was taken", async () => {
    const { applicant } = story;
    await applicant.visit("/");
    await applicant.follow("Tumaini Children's Trust with Mwangaza Institute");
    await applicant.visit(`${applicant.page.url().replace(/[?#].*$/, "")}/plan`);
    await applicant.open("Tell a story of change");
    await applicant.fill({
      "Its title": TITLE,
      "What happened": "She said what nobody had said.",
      "Why this change matters most to you": "Nobody had asked her before.",
    });
    await applicant.press("Tell it");
    await applicant.page.getByRole("heading", { name: TITLE }).waitFor();
    await applicant.open("Add a picture");
    const bytes = await photo(applicant);
    expect(bytes.includes(TAKEN_AT)).toBe(true);
    const field = applicant.page.getByLabel("The picture", { exact: true });
    await field.setInputFiles({ name: "notes.jpg", mimeType: "image/jpeg", buffer: Buffer.from("no picture") });
    await applicant.page.getByText("This cannot be read as a picture").waitFor();
    await field.setInputFiles({ name: "circle.jpg", mimeType: "image/jpeg", buffer: bytes });
    await applicant.page.getByRole("img", { name: "The picture as it will be seen" }).waitFor();
    await applicant.page
      .getByLabel("Have those who can be seen in it agreed?")
      .selectOption({ label: "Yes, in writing" });
    await applicant.fill({ "What it shows": SHOWS });
    expect(await applicant.sideways()).toBe(0);
    expect(await applicant.violations()).toEqual([]);
    await applicant.screenshot("16-picture-form-phone");
    await applicant.press("Add this picture");
    await shown(applicant).waitFor();
    expect(await applicant.text()).toContain("Seen by the pair and the programme only.");

    source = (await shown(applicant).getAttribute("src")) ?? "";
    const kept = await applicant.page.evaluate(async (address) => {
      const blob = await (await fetch(address)).blob();
      const { width, height } = await createImageBitmap(blob);
      return { width, height, text: await blob.text() };
    }, source);
    expect([kept.width, kept.height]).toEqual([LONGEST_SIDE, 900]);
    expect(kept.text).not.toContain("Exif");
    expect(kept.text).not.toContain(TAKEN_AT);
  });

  story.chapter("PRV-4 it is seen on the plan with its words, and nothing is wider than the window", async () => {
    const { applicant, manager } = story;
    await manager.visit(plan());
    for (const reader of [applicant, manager]) {
      await shown(reader).scrollIntoViewIfNeeded();
      await reader.page.waitForFunction(
        (words) => [...document.images].some(({ alt, naturalWidth }) => alt === words && naturalWidth > 0),
        SHOWS,
      );
      expect(await reader.sideways()).toBe(0);
      expect(await reader.violations()).toEqual([]);
    }
    await applicant.screenshot("17-picture-phone");
    await manager.screenshot("17-picture");
  });

  story.chapter("PRV-4 the consent is taken back, and the picture is gone for both", async () => {
    const { applicant, manager } = story;
    await manager.open("Take this picture back");
    await manager.page.getByText("nothing brings it back").waitFor();
    await manager.press("Take it back for good");
    await manager.page.getByText("somebody in it no longer agreed").waitFor();
    await applicant.page.reload();
    await applicant.settled();
    await applicant.page.getByText("somebody in it no longer agreed").waitFor();
    for (const reader of [applicant, manager]) {
      expect(await shown(reader).count()).toBe(0);
      expect(await reader.page.evaluate(async (address) => (await fetch(address)).status, source)).toBe(410);
    }
    await applicant.screenshot("18-picture-gone-phone");
    await manager.visit(plan().replace(/\/plan$/, ""));
  });
};
