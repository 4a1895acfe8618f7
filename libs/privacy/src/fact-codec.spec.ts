import { randomBytes } from "node:crypto";
import { fact, type FactDefinition } from "@sankofa/kernel/fact";
import { field, list, map, optional, record, Type } from "@sankofa/kernel/schema";
import type { KeyVault } from "@sankofa/ports/key-vault";
import { FactCodec } from "./fact-codec";
import { SealBroken } from "./sealed-token";
import { NobodysText } from "./taken-texts";

const TENANT = "0190a000-0000-7000-8000-000000000001";
const AMINA = "0190c000-0000-7000-8000-000000000001";
const KWAME = "0190c000-0000-7000-8000-000000000002";

/** Keys in memory, with the one thing the port has no verb for yet: losing a person's key. */
class MemoryVault implements KeyVault {
  readonly stored = new Map<string, Buffer>();
  asked = 0;
  async keys(tenant: string, subjects: readonly string[]): Promise<Map<string, Buffer>> {
    this.asked++;
    return new Map(
      subjects.flatMap((subject) => {
        const key = this.stored.get(`${tenant}|${subject}`);
        return key ? [[subject, key] as const] : [];
      }),
    );
  }
  async ensure(tenant: string, subjects: readonly string[]): Promise<Map<string, Buffer>> {
    for (const subject of subjects) {
      const owner = `${tenant}|${subject}`;
      if (!this.stored.has(owner)) this.stored.set(owner, randomBytes(32));
    }
    return this.keys(tenant, subjects);
  }
  async tenantKey(tenant: string): Promise<Buffer> {
    return Buffer.alloc(32, tenant);
  }
  async close(): Promise<void> {
    this.stored.clear();
  }
}

const facts: Readonly<Record<string, FactDefinition>> = {
  "room.person-registered": fact(1, {
    personId: field.id(),
    name: field.personal("personId"),
    email: optional(field.personal("personId")),
    country: field.code(),
  }),
  "room.team-nominated": fact(1, {
    leadId: field.id(),
    members: list(record({ personId: field.id(), name: field.personal("personId"), role: field.code() })),
    contact: record({ phone: field.personal("leadId"), mentorId: field.id(), mentor: field.personal("mentorId") }),
    notes: map(record({ personId: field.id(), nickname: field.personal("personId") })),
    deputy: Type.Union([record({ personId: field.id(), name: field.personal("personId") }), Type.Null()]),
  }),
  "room.counted": fact(1, { count: field.whole() }),
};

describe("the codec of facts", () => {
  let vault: MemoryVault;
  let codec: FactCodec;
  beforeEach(() => {
    vault = new MemoryVault();
    codec = new FactCodec(vault, (type) => facts[type]);
  });

  const person = {
    type: "room.person-registered",
    id: "1",
    data: { personId: AMINA, name: "Amina Wanjiru", email: "amina@example.org", country: "ke" },
  };
  const team = {
    type: "room.team-nominated",
    data: {
      leadId: AMINA,
      members: [{ personId: KWAME, name: "Kwame Mensah", role: "ceo" }],
      contact: { phone: "+254 700", mentorId: KWAME, mentor: "Kwame M." },
      notes: { first: { personId: AMINA, nickname: "Mina" } },
      deputy: { personId: KWAME, name: "Kwame again" },
    },
  };
  const personal = ["Amina", "example.org", "Kwame", "254", "Mina"];

  test("personal fields are sealed in nested objects, lists, maps and unions, everything else stays", async () => {
    const sealed = await codec.seal(TENANT, [person, team]);
    const text = JSON.stringify(sealed);
    for (const value of personal) expect(text).not.toContain(value);
    expect(sealed[0]).toMatchObject({ type: person.type, id: "1", data: { personId: AMINA, country: "ke" } });
    expect(sealed[1]?.data).toMatchObject({ leadId: AMINA, members: [{ personId: KWAME, role: "ceo" }] });
  });

  test("what is opened is what was sealed, and nothing given was changed", async () => {
    const before = structuredClone([person, team]);
    const sealed = await codec.seal(TENANT, [person, team]);
    expect(await codec.open(TENANT, sealed)).toEqual(before);
    expect([person, team]).toEqual(before);
  });

  test("each text is under its own person's key; a subject may stand in an enclosing object", async () => {
    const [sealed] = await codec.seal(TENANT, [team]);
    expect(JSON.stringify((sealed?.data as { contact: object }).contact)).toMatch(
      new RegExp(`phone":"¦s2.${AMINA}.*mentor":"¦s2.${KWAME}`),
    );
    expect(vault.stored.size).toBe(2);
  });

  test("texts that two alternatives name, or that are the same, are each sealed once and by themselves", async () => {
    const named = record({ personId: field.id(), name: field.personal("personId"), email: field.personal("personId") });
    const known = record({
      personId: field.id(),
      email: field.personal("personId"),
      phone: field.personal("personId"),
    });
    const either = {
      ...fact(1, { count: field.whole() }),
      data: Type.Union([named, known]),
    } as unknown as FactDefinition;
    const both = new FactCodec(vault, () => either);
    const data = { personId: AMINA, name: "Amina", email: "Amina", phone: "+254 700 000 001" };
    const [sealed] = await both.seal(TENANT, [{ type: "room.either", data }]);
    const tokens = [sealed?.data.name, sealed?.data.email, sealed?.data.phone];
    expect(new Set(tokens).size).toBe(3);
    for (const token of tokens) expect(token).toMatch(new RegExp(`^¦s2.${AMINA}\\.[\\w-]+¦$`));
    expect((await both.open(TENANT, [{ type: "room.either", data: sealed?.data }]))[0]?.data).toEqual(data);
  });

  test("a fact without personal fields needs no key and is not copied", async () => {
    const counted = { type: "room.counted", data: { count: 1 } };
    const [sealed] = await codec.seal(TENANT, [counted]);
    expect(sealed?.data).toBe(counted.data);
    expect(vault.asked).toBe(0);
  });

  test("absent and null optional fields stay so", async () => {
    const data = { personId: AMINA, name: "Amina", country: "ke" };
    const [sealed] = await codec.seal(TENANT, [{ type: person.type, data }]);
    expect(Object.keys(sealed?.data ?? {})).toEqual(["personId", "name", "country"]);
    await expect(codec.seal(TENANT, [{ ...team, data: { ...team.data, deputy: null } }])).resolves.toHaveLength(1);
  });

  test("a personal text of nobody is never stored in clear", async () => {
    await expect(codec.seal(TENANT, [{ type: person.type, data: { name: "Amina", country: "ke" } }])).rejects.toThrow(
      NobodysText,
    );
    await expect(
      codec.seal(TENANT, [{ type: person.type, data: { ...person.data, personId: "amina" } }]),
    ).rejects.toThrow(NobodysText);
    await expect(codec.seal(TENANT, [{ type: person.type, data: { ...person.data, name: 7 } }])).rejects.toThrow(
      TypeError,
    );
    await expect(codec.seal(TENANT, [{ type: "room.unknown", data: { name: "Amina" } }])).rejects.toThrow(
      "No fact is defined",
    );
  });

  test("where a key is gone the token stays, and sealing it again keeps it", async () => {
    const sealed = await codec.seal(TENANT, [person]);
    vault.stored.clear();
    const opened = await codec.open(TENANT, sealed);
    expect(opened).toEqual(sealed);
    expect(await codec.seal(TENANT, opened)).toEqual(sealed);
    expect(vault.stored.size).toBe(0);
  });

  test("a fact of an unknown type is left as it stands", async () => {
    const unknown = { type: "room.later", data: { anything: "at all" } };
    expect(await codec.open(TENANT, [unknown])).toEqual([unknown]);
  });

  test("a changed token fails the opening of its fact", async () => {
    const [sealed] = await codec.seal(TENANT, [person]);
    const name = String(sealed?.data["name"]);
    const changed = name.slice(0, -3) + (name.at(-3) === "A" ? "B" : "A") + name.slice(-2);
    await expect(codec.open(TENANT, [{ type: person.type, data: { ...sealed?.data, name: changed } }])).rejects.toThrow(
      SealBroken,
    );
  });

  test("keys are loaded once for many facts", async () => {
    const sealed = await codec.seal(
      TENANT,
      Array.from({ length: 50 }, () => person),
    );
    vault.asked = 0;
    await codec.open(TENANT, sealed);
    expect(vault.asked).toBe(1);
  });

  describe("replies", () => {
    const reply = async () => {
      const [first, second] = await codec.seal(TENANT, [person, team]);
      const name = String(first?.data["name"]);
      const other = (second?.data as { members: { name: string }[] }).members[0]?.name;
      return { title: `${name} with ${other}`, items: [{ who: name, n: 1, none: null }], plain: "text" };
    };

    const openTexts = async <Reply>(from: Reply, mode: "names" | "pseudonyms"): Promise<Reply> =>
      JSON.parse(await codec.openJson(TENANT, JSON.stringify(from), mode)) as Reply;

    test("names are opened anywhere inside a reply", async () => {
      expect(await openTexts(await reply(), "names")).toEqual({
        title: "Amina Wanjiru with Kwame Mensah",
        items: [{ who: "Amina Wanjiru", n: 1, none: null }],
        plain: "text",
      });
    });

    test("auditors see pseudonyms: stable, one a person, other ones with another tenant", async () => {
      const shown = await openTexts(await reply(), "pseudonyms");
      const [, amina, kwame] = /^(person-[0-9a-f]{8}) with (person-[0-9a-f]{8})$/.exec(shown.title) ?? [];
      expect(amina).not.toBe(kwame);
      expect(shown.items[0]?.who).toBe(amina);
      expect((await openTexts(await reply(), "pseudonyms")).title).toBe(shown.title);
      expect(JSON.stringify(shown)).not.toContain("Amina");
    });

    test("what a name holds of quotes, backslashes and line ends stays a text of the reply", async () => {
      const name = 'Am"ina\\ \n🌍 ⟦s1⟧ ¦s2¦", "n": 2';
      const [sealed] = await codec.seal(TENANT, [{ ...person, data: { ...person.data, name } }]);
      expect(await openTexts([{ who: sealed?.data["name"] }], "names")).toEqual([{ who: name }]);
    });

    test("a person erased after their name was read reads as erased", async () => {
      const sealed = await reply();
      expect((await openTexts(sealed, "names")).items[0]?.who).toBe("Amina Wanjiru");
      vault.stored.delete(`${TENANT}|${AMINA}`);
      expect((await openTexts(sealed, "names")).items[0]?.who).toBe("[erased]");
    });

    test("an erased person reads as erased in both", async () => {
      const sealed = await reply();
      vault.stored.delete(`${TENANT}|${AMINA}`);
      expect((await openTexts(sealed, "names")).title).toBe("[erased] with Kwame Mensah");
      expect((await openTexts(sealed, "pseudonyms")).title).toMatch(/^\[erased\] with person-[0-9a-f]{8}$/);
    });

    test("one damaged text does not take the page with it", async () => {
      const { items } = await reply();
      const who = items[0]?.who ?? "";
      const damaged = who.slice(0, 60) + (who[60] === "A" ? "B" : "A") + who.slice(61);
      expect(await openTexts([damaged, who], "names")).toEqual(["[unreadable]", "Amina Wanjiru"]);
    });

    test("a reply without tokens stays as it is and asks for no key; a bare text is a reply too", async () => {
      const plain = { a: ["b", { c: 1 }] };
      expect(await openTexts(plain, "names")).toEqual(plain);
      expect(vault.asked).toBe(0);
      expect(await openTexts((await reply()).title, "names")).toBe("Amina Wanjiru with Kwame Mensah");
    });
  });
});
