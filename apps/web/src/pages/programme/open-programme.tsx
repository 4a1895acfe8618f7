import { useState } from "react";
import { useLocation } from "wouter";
import type { ListedTemplate, TemplateAnswer } from "../../api/enrolment";
import { useQuery } from "../../api/use-query";
import { ownZone, plusMonths, today } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { Card } from "../../parts/card";
import { CheckField, SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { InputField } from "../../parts/field";
import { checked, given, present, textOf } from "../../parts/form-data";
import { Page } from "../../parts/page";
import { useTemplate, wording } from "../../parts/use-template";
import { CountriesField } from "./countries-field";

const zones = (): readonly string[] => [...new Set([ownZone(), "UTC", ...Intl.supportedValuesOf("timeZone")])];

const Fields = ({ answer }: { readonly answer: TemplateAnswer }) => {
  const [from, setFrom] = useState(today());
  const { template } = answer;
  const label = wording(answer, { practice: template.practice });
  return (
    <>
      <InputField name="name" label={say("open-programme.name")} required />
      <InputField
        name="leadOrganisation"
        label={say("open-programme.lead")}
        hint={say("open-programme.lead-hint")}
        required
      />
      <CountriesField name="region" label={say("open-programme.region")} hint={say("open-programme.region-hint")} />
      <div className="pair">
        <InputField
          name="from"
          type="date"
          label={say("open-programme.from")}
          initial={from}
          onChange={(value) => value && setFrom(value)}
          required
        />
        <InputField
          key={from}
          name="until"
          type="date"
          label={say("open-programme.until")}
          initial={plusMonths(from, template.months)}
          required
        />
      </div>
      <SelectField
        name="zone"
        label={say("open-programme.zone")}
        options={zones().map((zone) => ({ value: zone, label: zone }))}
      />
      <InputField
        name="practice"
        label={say("open-programme.practice")}
        hint={say("open-programme.practice-hint", {
          usual: label(`practice.${template.practice}`) ?? template.practice,
        })}
      />
      <SelectField
        name="participantMix"
        label={say("open-programme.mix")}
        options={template.participants.mixes.map(({ mix }) => ({ value: mix, label: label(`mix.${mix}`) ?? mix }))}
      />
      {template.extraCriteria.map(({ item }) => (
        <CheckField
          key={item}
          name={`extra-${item}`}
          label={say("open-programme.extra", { criterion: label(`criterion.${item}`) ?? item })}
        />
      ))}
    </>
  );
};

/** Opens a programme from a template. */
export const OpenProgramme = () => {
  const [, navigate] = useLocation();
  const templates = useQuery<{ readonly items: readonly ListedTemplate[] }>("/templates");
  const [asked, setAsked] = useState<string>();
  const chosen = asked ?? templates.data?.items[0]?.id;
  const answer = useTemplate(chosen);
  const extras = answer.data?.template.extraCriteria ?? [];
  return (
    <div className="stack page-narrow">
      <Page
        title={say("open-programme.title")}
        lead={say("open-programme.intro")}
        crumbs={[{ href: "/", label: say("nav.home") }]}
      >
        <Card title={say("open-programme.card")}>
          <Answer of={templates} lines={10}>
            {({ items }) => (
              <CommandForm
                path="/programmes"
                verb={say("open-programme.verb")}
                onDone={(reply) => navigate(`/programmes/${reply.id}`)}
                body={(form) =>
                  present({
                    template: textOf(form, "template"),
                    name: textOf(form, "name"),
                    leadOrganisation: textOf(form, "leadOrganisation"),
                    region: form.getAll("region"),
                    practice: given(form, "practice"),
                    participantMix: given(form, "participantMix"),
                    extraCriteria: extras.map(({ item }) => item).filter((item) => checked(form, `extra-${item}`)),
                    from: textOf(form, "from"),
                    until: textOf(form, "until"),
                    zone: textOf(form, "zone"),
                  })
                }
              >
                <SelectField
                  name="template"
                  label={say("open-programme.template")}
                  hint={items.find(({ id }) => id === chosen)?.summary}
                  options={items.map(({ id, name }) => ({ value: id, label: name }))}
                  onChange={setAsked}
                />
                <Answer of={answer} lines={8}>
                  {(body) => <Fields key={body.template.id} answer={body} />}
                </Answer>
              </CommandForm>
            )}
          </Answer>
        </Card>
      </Page>
    </div>
  );
};
