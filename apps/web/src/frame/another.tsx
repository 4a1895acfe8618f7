import type { Session } from "../api/session";
import { say } from "../catalogue/words";
import { Page } from "../parts/page";
import { START } from "./start";

/** Instead of a page that was drawn for somebody else than is signed in by now. */
export const Another = ({ session }: { readonly session: Session }) => {
  const { displayName } = session.account;
  return (
    <div className="stack page-narrow">
      <Page title={say("another.title")} lead={say("another.lead", { name: displayName })}>
        <p>
          {/* A new document, so that nothing of whoever read before stays in this one's memory. */}
          <a href={START}>{say("another.go-on", { name: displayName })}</a>
        </p>
      </Page>
    </div>
  );
};
