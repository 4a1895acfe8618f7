import { Fragment } from "react";
import { language, say } from "../catalogue/words";

const FORMATS = ["pdf", "xlsx", "csv"] as const;

/** The papers of what a page shows, in the language that it speaks, one link for each format; `files` is where the platform makes them. */
export const TakeAway = ({ files }: { readonly files: string }) => (
  <p>
    {say("report.take-away")}
    {FORMATS.map((format) => (
      <Fragment key={format}>
        {" "}
        <a className="paper" href={`/api/v1${files}/${format}?language=${language.tag}`} download>
          {format.toUpperCase()}
        </a>
      </Fragment>
    ))}
  </p>
);
