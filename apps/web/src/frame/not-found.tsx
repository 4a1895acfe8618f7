import { Link } from "wouter";
import { say } from "../catalogue/words";
import { Empty } from "../parts/card";
import { Page } from "../parts/page";

export const NotFound = () => (
  <Page title={say("not-found.title")}>
    <Empty
      step={
        <Link href="/" className="button">
          {say("not-found.step")}
        </Link>
      }
    >
      {say("not-found.text")}
    </Empty>
  </Page>
);
