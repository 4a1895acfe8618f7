import type { Listed } from "../../api/access";
import type { ListedTemplate } from "../../api/enrolment";
import { useQuery } from "../../api/use-query";
import { figure } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { Card } from "../../parts/card";
import { useTemplate } from "../../parts/use-template";

const Limits = ({ template }: { readonly template: ListedTemplate }) => {
  const answer = useTemplate(template.id, template.version);
  return (
    <Answer of={answer} lines={6}>
      {({ template: { limits }, catalogue }) => (
        <div className="table-frame">
          <table className="cards" aria-label={say("settings.limits", { name: template.name })}>
            <thead>
              <tr>
                <th scope="col">{say("limits.limit")}</th>
                <th scope="col" className="number">
                  {say("settings.usual")}
                </th>
                <th scope="col" className="number">
                  {say("settings.bounds")}
                </th>
              </tr>
            </thead>
            <tbody>
              {limits.map(({ limit, value, least, most }) => (
                <tr key={limit}>
                  <th scope="row">{catalogue.labels[`limit.${limit}`] ?? limit}</th>
                  <td className="number" data-label={say("settings.usual")}>
                    {figure(value)}
                  </td>
                  <td className="number" data-label={say("settings.bounds")}>
                    {say("settings.from-to", { least, most })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Answer>
  );
};

/** The templates that programmes are opened from, each with the limits that a programme may move and how far. */
export const TemplatesCard = () => {
  const asked = useQuery<Pick<Listed<ListedTemplate>, "items">>("/templates");
  return (
    <Card title={say("settings.templates")}>
      <Answer of={asked} lines={8}>
        {({ items }) => (
          <ul className="plain rows">
            {items.map((template) => (
              <li key={template.id}>
                <h3>{say("settings.versioned", { name: template.name, version: template.version })}</h3>
                <p>{template.summary}</p>
                <Limits template={template} />
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </Card>
  );
};
