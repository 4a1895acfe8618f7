import { plant, ROOM, type Plant } from "./plant";

/** Files that import what their area may not. */
export const plantedImports: readonly Plant[] = [
  plant("kernel-imports-typebox-only", "libs/kernel/src/planted.ts", 'import { readFileSync } from "node:fs";\n'),
  plant("kernel-imports-typebox-only", "libs/kernel/src/planted.ts", 'import Ajv from "ajv";\n'),
  plant(
    "kernel-imports-typebox-only",
    "libs/kernel/src/planted.ts",
    'import type { Clock } from "@sankofa/ports/clock";\n',
  ),
  plant(
    "kernel-imports-typebox-only",
    "libs/kernel/src/planted.spec.ts",
    'import { enrolment } from "@sankofa/enrolment";\n',
  ),
  plant(
    "request-words-import-validators-only",
    "libs/requests/src/planted.ts",
    'import { enrolment } from "@sankofa/enrolment";\n',
  ),
  plant("contracts-import-kernel", "libs/contracts/src/planted.ts", 'import { validate } from "class-validator";\n'),
  plant("ports-import-kernel", "libs/ports/src/planted.ts", 'import { Injectable } from "@nestjs/common";\n'),
  plant(
    "ports-import-kernel",
    "libs/ports/src/planted.contract.ts",
    'import { DatabaseSync } from "@photostructure/sqlite";\n',
  ),
  plant("evidence-is-pure", "libs/evidence/src/planted.ts", 'import { readFileSync } from "node:fs";\n'),
  plant(
    "subscribers-need-the-contracts-only",
    "libs/subscriber/src/planted.ts",
    'import { compose } from "@sankofa/runtime/compose";\n',
  ),
  plant(
    "privacy-knows-ports-only",
    "libs/privacy/src/planted.ts",
    'import { keys } from "@sankofa/key-vault-sqlite";\n',
  ),
  plant("servers-are-started-in-one-place", "libs/testing/src/servers/planted.ts", 'import { connect } from "nats";\n'),
  plant("testing-names-no-technology", "libs/testing/src/planted.ts", 'import { Test } from "@nestjs/core";\n'),
  plant(
    "the-demo-only-sends-commands",
    "libs/demo/src/planted.ts",
    'import { enrolment } from "@sankofa/enrolment";\n',
  ),
  plant("runtime-knows-no-room", "libs/runtime/src/planted.ts", 'import { access } from "@sankofa/access";\n'),
  plant(
    "runtime-knows-no-room",
    "libs/runtime/src/planted.ts",
    'import { open } from "@sankofa/event-store-sqlite";\n',
  ),
  plant("runtime-knows-no-room", "libs/runtime/src/planted.ts", 'const nats = require("nats");\n'),
  plant(
    "adapters-use-their-own-technology",
    "libs/adapters/files-folder/src/planted.ts",
    'import { DatabaseSync } from "@photostructure/sqlite";\n',
  ),
  plant(
    "adapters-use-their-own-technology",
    "libs/adapters/event-store-sqlite/src/planted.ts",
    'import mongoose from "mongoose";\n',
  ),
  plant(
    "adapters-use-their-own-technology",
    "libs/adapters/event-store-sqlite/src/planted.ts",
    'import { Injectable } from "@nestjs/common";\n',
  ),
  plant(
    "adapters-use-their-own-technology",
    "libs/adapters/event-store-sqlite/src/planted.ts",
    'import { x } from "../../read-models-sqlite/src/list-sql";\n',
  ),
  plant(
    "domain-imports-kernel-and-itself",
    `${ROOM}/domain/planted/planted.decide.ts`,
    'import { IsUUID } from "class-validator";\n',
  ),
  plant(
    "domain-imports-kernel-and-itself",
    `${ROOM}/domain/planted/planted.state.ts`,
    'import { x } from "../../views/queue/queue.view";\n',
  ),
  plant(
    "domain-imports-kernel-and-itself",
    `${ROOM}/domain/planted/planted.policies.ts`,
    'import { createHash } from "node:crypto";\n',
  ),
  plant(
    "domain-imports-kernel-and-itself",
    `${ROOM}/domain/planted/planted.events.ts`,
    'export * from "@sankofa/contracts/enrolment.contracts";\nexport const x = 1;\n',
  ),
  plant(
    "domain-imports-kernel-and-itself",
    `${ROOM}/domain/planted/planted.spec.ts`,
    'import { x } from "../../../../relationships/src/domain/plan/plan.decide";\n',
  ),
  plant(
    "views-and-processes-hear-contracts",
    `${ROOM}/views/planted/planted.view.ts`,
    'import { x } from "../../domain/application/application.events";\n',
  ),
  plant(
    "views-and-processes-hear-contracts",
    `${ROOM}/processes/planted-so/planted-so.ts`,
    'import { x } from "../../domain/cohort/cohort.state";\n',
  ),
  plant(
    "rooms-do-not-meet",
    `${ROOM}/commands/planted-one.ts`,
    'import { relationships } from "@sankofa/relationships";\n',
  ),
  plant(
    "rooms-do-not-meet",
    `${ROOM}/integration/outbound.ts`,
    'import type { X } from "../../../scheduling/src/domain/engagement/engagement.events";\n',
  ),
  plant(
    "rooms-do-not-meet",
    `${ROOM}/commands/planted-one.ts`,
    'import { compose } from "@sankofa/runtime/compose";\n',
  ),
  plant("rooms-do-not-meet", `${ROOM}/commands/planted-one.ts`, 'import { Injectable } from "@nestjs/common";\n'),
  plant(
    "rooms-do-not-meet",
    `${ROOM}/integration/inbound.ts`,
    'const load = () => import("@photostructure/sqlite");\n',
  ),
  plant("rooms-do-not-meet", `${ROOM}/integration/outbound.ts`, 'import { createHash } from "node:crypto";\n'),
  plant(
    "rooms-do-not-meet",
    `${ROOM}/commands/planted-one.ts`,
    'import { IntlMessageFormat } from "intl-messageformat";\n',
  ),
  plant(
    "only-embedded-and-distributed-name-technology",
    "libs/adapters/embedded/src/embedded.ts",
    'import { DatabaseSync } from "@photostructure/sqlite";\n',
  ),
  plant(
    "only-embedded-and-distributed-name-technology",
    "libs/adapters/distributed/src/distributed.ts",
    'import { relationships } from "@sankofa/relationships";\n',
  ),
  plant(
    "compositions-join-rooms-and-ports",
    "apps/platform/src/composition.ts",
    'import { open } from "@sankofa/event-store-sqlite";\n',
  ),
  plant(
    "compositions-join-rooms-and-ports",
    "apps/platform/src/main.ts",
    'import { NestFactory } from "@nestjs/core";\n',
  ),
  plant("web-stays-a-front-end", "apps/web/src/planted.tsx", 'import { covers } from "@sankofa/kernel/scope";\n'),
  plant("web-stays-a-front-end", "apps/web/src/planted.tsx", 'import { readFileSync } from "node:fs";\n'),
  plant(
    "cli-composes-nothing-new",
    "apps/cli/src/planted.ts",
    'import { DatabaseSync } from "@photostructure/sqlite";\n',
  ),
  plant("cli-composes-nothing-new", "apps/cli/src/planted.ts", 'import { open } from "@sankofa/event-store-sqlite";\n'),
];
