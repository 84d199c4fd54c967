import {type EditionFactName, FACT_SPECS, type OtherFactName, viewOf} from "../../core/catalogue.ts";
import {formatScalar} from "../../core/format.ts";
import type {Fact, Views} from "../../core/views.ts";
import {attachmentViews} from "./attachment-views.ts";
import {breakViews} from "./break-views.ts";
import {capabilityViews} from "./capability-views.ts";
import {caveatViews} from "./caveats/caveat-views.ts";
import {chainViews} from "./chain-views.ts";
import {changeViews} from "./change-views.ts";
import {civilProtectionViews} from "./civil-protection-views.ts";
import {decidedFacts, decidedView} from "./decided-views.ts";
import {type DraftFact, UNKNOWN_FACT} from "./draft-fact.ts";
import {editionFacts} from "./edition-facts.ts";
import {expectationViews} from "./expectation-views.ts";
import {groupChangeViews} from "./group-change-views.ts";
import {groupViews} from "./group-views.ts";
import {interestChangeViews} from "./interest-change-views.ts";
import {type Figures, type Material, type MaterialRequest, materialFor} from "./material.ts";
import {measureViews} from "./measure-views.ts";
import {openDataViews} from "./open-data-views.ts";
import {orderTestFacts, orderTestViews} from "./order-test-views.ts";
import {otherFacts} from "./other-facts.ts";
import {plainViews} from "./plain-views.ts";
import {profileFacts, profileViews} from "./profile-views.ts";
import {progressData} from "./progress-data.ts";
import {progressViews} from "./progress-views.ts";
import {promiseViews} from "./promise-views.ts";
import {referenceViews} from "./reference-views.ts";
import {references} from "./references.ts";
import {resilienceView} from "./resilience-view.ts";
import {riskViews} from "./risk-views.ts";
import {scorerFacts, scorerViews} from "./scorer-views.ts";
import {statementViews} from "./statement-views.ts";
import {steeringViews} from "./steering-views.ts";
import {swingViews} from "./swing-views.ts";
import {undertakingViews} from "./undertaking-views.ts";
import {withUnitTitles} from "./unit-titles.ts";
import {unlinkedView} from "./unlinked-view.ts";
import {type Weighed, weigh, weighingFacts, weighingViews} from "./weighing-views.ts";

/** Everything that charts, reports and data files may say about an edition to an audience: all views and facts of the catalogue. */
export function tabulate(figures: Figures, request: MaterialRequest): Views {
  const material = materialFor(figures, request);
  const weighed = weigh(material);
  const views = [
    ...riskViews(material),
    ...weighingViews(material, weighed),
    ...orderTestViews(material),
    decidedView(material),
    ...swingViews(material),
    ...profileViews(material, weighed.lettered),
    ...scorerViews(material),
    ...changeViews(material),
    ...interestChangeViews(material),
    ...groupChangeViews(material),
    unlinkedView(material),
    ...groupViews(material),
    ...referenceViews(material),
    ...measureViews(material),
    ...progressViews(material),
    progressData(material),
    resilienceView(material),
    ...capabilityViews(material),
    ...chainViews(material),
    ...statementViews(material),
    ...undertakingViews(material),
    ...civilProtectionViews(material),
    ...steeringViews(material),
    ...plainViews(material),
    ...promiseViews(material),
    ...openDataViews(material),
    ...attachmentViews(material),
    ...breakViews(material),
    ...expectationViews(material),
    ...caveatViews(material),
    // Filled once the letter is composed.
    viewOf("herkomst_brief", []),
    // Filled once the documents are laid beside those of a sent set.
    viewOf("verschillen_per_document", []),
    viewOf("verschillen", []),
    viewOf("errata", []),
    viewOf("errata_plekken", []),
  ];
  return {
    views: new Map(views.map((view) => [view.name, withUnitTitles(view, material)])),
    facts: facts(material, weighed),
    references: references(material),
  };
}

function facts(material: Material, weighed: Weighed): ReadonlyMap<string, Fact> {
  const edition = editionFacts(material, material.edition);
  const previous = material.previous === null ? null : editionFacts(material, material.previous);
  const other = {
    ...otherFacts(material),
    ...weighingFacts(material, weighed),
    ...orderTestFacts(material),
    ...decidedFacts(material),
    ...profileFacts(material, weighed.lettered),
    ...scorerFacts(material),
  };
  const draft = (name: string): DraftFact => {
    const own = name.slice(name.indexOf(".") + 1) as EditionFactName;
    if (name.startsWith("editie.")) return edition[own];
    if (name in other) return other[name as OtherFactName];
    return previous?.[own] ?? UNKNOWN_FACT;
  };
  return new Map(
    FACT_SPECS.map(({name, format}) => {
      const {value, status, sources} = draft(name);
      return [name, {name, value, format, text: formatScalar(value, format), status, sources}];
    }),
  );
}
