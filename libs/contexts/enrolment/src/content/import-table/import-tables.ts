import type { ImportTable } from "@sankofa/kernel/import-table";

const organisation = {
  name: "Organisation",
  aliases: ["Organization", "Organisation name", "Organisation légale", "Organización"],
  field: "organisationName",
  example: "Tumaini Girls Network",
};

/** ENR-11: organisations that are invited, each by its contact. */
const applications: ImportTable = {
  name: "applications",
  summary: "Organisations to invite, with the country each works in and whom to write to",
  columns: [
    organisation,
    { name: "Country", aliases: ["Pays", "País", "Country code"], field: "country", example: "KE" },
    { name: "Contact", aliases: ["Contact name", "Contacto"], field: "contactName", example: "Njoki Wambui" },
    {
      name: "E-mail",
      aliases: ["Contact e-mail", "Courriel", "Correo"],
      field: "contactEmail",
      example: "njoki@tumaini.example",
    },
  ],
  command: "invite-organisation",
  unique: ["organisationName"],
  request: ([row = {}], { programmeId }) => ({
    programmeId,
    organisationName: row["organisationName"] ?? "",
    country: (row["country"] ?? "").toUpperCase(),
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
    { name: "Name", aliases: ["Nom", "Nombre", "Full name"], field: "name", example: "Wangari Maina" },
    { name: "E-mail", aliases: ["Courriel", "Correo"], field: "email", example: "wangari@tumaini.example" },
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

export const importTables: readonly ImportTable[] = [applications, people];
