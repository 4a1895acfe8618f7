import type { Memorandum } from "../../api/enrolment";
import { longDate } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { Card, Disclosure } from "../../parts/card";
import { When } from "../../parts/when";

/** Every version there was, newest first, with its digest and the signatures it had. */
export const VersionsCard = ({ memorandum }: { readonly memorandum: Memorandum }) => (
  <Card title={say("versions.title")}>
    <ol className="plain rows">
      {[...memorandum.versions].reverse().map((version) => (
        <li key={version.textVersion}>
          <p>
            <strong>{say("versions.version", { version: version.textVersion })}</strong> · <When at={version.at} />
          </p>
          {version.why && <p>{version.why}</p>}
          {version.signatures.map((signature) => (
            <p key={signature.side} className="small">
              {say("versions.signed", {
                side: name("side", signature.side),
                name: signature.name,
                on: longDate(signature.signedOn),
              })}
            </p>
          ))}
          <p className="small">
            <code className="digest">{version.digest}</code>
          </p>
          {version.textVersion !== memorandum.textVersion && (
            <Disclosure summary={say("versions.read")}>
              <div className="document">{version.text}</div>
            </Disclosure>
          )}
        </li>
      ))}
    </ol>
  </Card>
);
