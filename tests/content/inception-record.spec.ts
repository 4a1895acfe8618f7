import instrument from "../../libs/contexts/assessment/src/content/instrument/track-3-inception/v1.json";
import template from "../../libs/contexts/enrolment/src/content/programme-template/snmp-track-3/v1.json";

test("ENR-6: the steps Track 3 asks for are the items of the instrument it names, in order and kind", () => {
  expect([instrument.id, instrument.version]).toEqual([template.inception.instrument, template.inception.version]);
  const items = instrument.sections.flatMap((section) => section.items);
  expect(template.inception.steps).toEqual(
    items.map(({ item, type }) => ({ step: item, kind: type === "text" ? "question" : "explanation" })),
  );
});
