/** A picture in letters, drawn and not taken: nobody can be recognised in it. Each letter is a square of one colour. */
export const DRAWN = {
  colours: {
    s: "#cfe6ee",
    g: "#7c9a5b",
    t: "#4e6b3a",
    w: "#6b4a2f",
    h: "#5a3a28",
    r: "#b4472e",
    y: "#d9a441",
    b: "#2f5d73",
  },
  rows: [
    "ssssssssssssssssssssssss",
    "ssssssssttttttttssssssss",
    "sssssttttttttttttttsssss",
    "ssssttttttttttttttttssss",
    "sssttttttttttttttttttsss",
    "ssssttttttttttttttttssss",
    "ssssssttttttttttttssssss",
    "sssssssssswwwwssssssssss",
    "sshhsssssswwwwsssssshhss",
    "sshhsshhsswwwwsshhsshhss",
    "srrrrshhsswwwwsshhsbbbbs",
    "srrrryyyyswwwwsrrrrbbbbs",
    "srrrryyyyswwwwsrrrrbbbbs",
    "grrrryyyyggwwggrrrrbbbbg",
    "grggryggyggggggrggrbggbg",
    "gggggggggggggggggggggggg",
  ],
} as const;

/** What a picture shows, and how and how far those in it agreed to be seen. */
export const SHOWN = [
  { alternative: "Four people sit under a large tree at a village meeting", how: "written", reach: "funder" },
  { alternative: "Two people stand on each side of a tree and talk", how: "written", reach: "programme" },
  { alternative: "Four people talk beneath a tree, two on each side of it", how: "spoken", reach: "programme" },
] as const;
