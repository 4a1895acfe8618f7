import type { ImportRow, ImportTable } from "@sankofa/kernel/import-table";
import { countryCode } from "./country-code";

const organisation = {
  name: "Organisation",
  aliases: ["Organization", "Organisation name", "Organisation légale", "Organización"],
  field: "organisationName",
  example: "Tumaini Girls Network",
};

const email = (example: string) => ({
  name: "E-mail",
  aliases: ["Contact e-mail", "Courriel", "Correo"],
  field: "email",
  example,
});
const country = { name: "Country", aliases: ["Pays", "País", "Country code"], field: "country", example: "KE" };
const contact = {
  name: "Contact",
  aliases: ["Contact name", "Contacto"],
  field: "contactName",
  example: "Njoki Wambui",
};

const fullName = (example: string) => ({
  name: "Name",
  aliases: ["Nom", "Nombre", "Full name"],
  field: "name",
  example,
});

/** An empty cell says nothing of its field. */
const filled = (row: ImportRow, ...fields: readonly string[]): ImportRow =>
  Object.fromEntries(fields.flatMap((field) => (row[field] ? [[field, row[field]]] : [])));

/** ENR-11: organisations that are known of, whether or not they will be invited. */
const organisations: ImportTable = {
  name: "organisations",
  summary: "Organisations to put on the list, with what is known of each",
  columns: [
    { ...organisation, field: "name" },
    country,
    { name: "Mission", aliases: ["Misión"], field: "mission", example: "Girls finish school." },
    { name: "Website", aliases: ["Site web", "Sitio web"], field: "website", example: "tumaini.example" },
    contact,
    { ...email("njoki@tumaini.example"), field: "contactEmail" },
  ],
  command: "register-organisation",
  unique: ["name"],
  request: ([row = {}], { programmeId }) => ({
    programmeId,
    name: row["name"] ?? "",
    ...(row["country"] ? { country: countryCode(row["country"]) } : {}),
    ...filled(row, "mission", "website", "contactName", "contactEmail"),
  }),
};

/** ENR-11: organisations that are invited, each by its contact. */
const applications: ImportTable = {
  name: "applications",
  summary: "Organisations to invite, with the country each works in and whom to write to",
  columns: [organisation, country, contact, { ...email("njoki@tumaini.example"), field: "contactEmail" }],
  command: "invite-organisation",
  unique: ["organisationName"],
  request: ([row = {}], { programmeId }) => ({
    programmeId,
    organisationName: row["organisationName"] ?? "",
    country: countryCode(row["country"] ?? ""),
    contactName: row["contactName"] ?? "",
    contactEmail: row["contactEmail"] ?? "",
  }),
};

/** ENR-5: the people of selected organisations; an organisation's rows are nominated together, for the mix of roles is asked of all. */
const people: ImportTable = {
  name: "people",
  summary: "People who take part for selected organisations, with their roles",
  columns: [
    organisation,
    fullName("Wangari Maina"),
    email("wangari@tumaini.example"),
    { name: "Job title", aliases: ["Title", "Fonction", "Cargo"], field: "jobTitle", example: "Programme director" },
    { name: "Role", aliases: ["Rôle", "Rol"], field: "role", example: "senior-leadership" },
  ],
  command: "nominate-participants",
  unique: ["organisationName", "email"],
  groupBy: "organisationName",
  naming: { query: "list-applications", field: "organisationName", name: "organisationName", id: "applicationId" },
  request: (rows, { named }) => ({
    applicationId: named ?? "",
    participants: rows.map((row) => ({
      name: row["name"] ?? "",
      email: row["email"] ?? "",
      jobTitle: row["jobTitle"] ?? "",
      role: (row["role"] ?? "").trim().toLowerCase().replace(/\s+/g, "-"),
    })),
  }),
};

/** ENR-14: people who will mentor, each with the organisation they work for. */
const mentors: ImportTable = {
  name: "mentors",
  summary: "People to take up as mentors, with the organisations they work for",
  columns: [organisation, fullName("Salome Atieno"), email("salome@umoja.example")],
  command: "open-mentor-profile",
  unique: ["email"],
  request: ([row = {}], { programmeId }) => ({
    programmeId,
    organisationName: row["organisationName"] ?? "",
    name: row["name"] ?? "",
    email: row["email"] ?? "",
  }),
};

export const importTables: readonly ImportTable[] = [applications, people, organisations, mentors];
