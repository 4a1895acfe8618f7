import type { Upcasts } from "@sankofa/kernel/upcast";

/** How visits were written down before: first without where the visitor came from, then without how many came along. */
export const guestbookUpcasts: Upcasts = {
  "guestbook.guest-signed": {
    1: (data) => ({ ...data, from: "unknown" }),
    2: ({ from, ...data }) => ({ ...data, cameFrom: from ?? "unknown", party: 1 }),
  },
};
