import {type RowOf, viewOf} from "../../core/catalogue.ts";
import {organisationName} from "../../core/organisation-name.ts";
import {promisedInWords} from "../../core/promised-date.ts";
import {worstStatus} from "../../core/status.ts";
import type {SteeringPoint} from "../../core/steering.ts";
import type {View} from "../../core/views.ts";
import type {DraftFact} from "./draft-fact.ts";
import type {Material} from "./material.ts";

const STATES = {open: "open", done: "gedaan", dropped: "vervallen"} as const;
const NOTHING = "–";

/** The points of the reported edition of one kind, in the order of the data; none for an audience outside. */
const pointsOf = ({steering, edition}: Material, kind: SteeringPoint["kind"]): readonly SteeringPoint[] =>
  steering.filter((point) => point.edition === edition.id && point.kind === kind);

/** What the steering group is asked, weighs and decided, and the actions that came of its decisions. */
export function steeringViews(material: Material): readonly View[] {
  const decided = pointsOf(material, "decided");
  return [
    viewOf(
      "stuurgroep_gevraagd",
      pointsOf(material, "asked").map(({id, subject, text, status}) => ({
        punt: id,
        onderwerp: subject,
        tekst: text,
        status,
      })),
    ),
    viewOf(
      "stuurgroep_dilemmas",
      pointsOf(material, "dilemma").map(({id, subject, text, dissent, status}) => ({
        punt: id,
        onderwerp: subject,
        tekst: text,
        afwijkend: dissent || NOTHING,
        status,
      })),
    ),
    viewOf(
      "stuurgroep_besluiten",
      decided.map(({id, date, subject, outcome, dissent, status}) => ({
        punt: id,
        datum: date,
        onderwerp: subject,
        uitkomst: outcome || "niet vastgelegd",
        afwijkend: dissent || NOTHING,
        status,
      })),
    ),
    viewOf(
      "stuurgroep_acties",
      decided.filter(hasAction).map((point) => actionRow(material, point)),
    ),
  ];
}

const hasAction = ({action}: SteeringPoint): boolean => action !== "";

function actionRow(
  {strategy, edition}: Material,
  {id, action, owner, due, state, status}: SteeringPoint,
): RowOf<"stuurgroep_acties"> {
  return {
    punt: id,
    actie: action,
    eigenaar:
      owner === null
        ? "niet genoemd"
        : organisationName(strategy.organisations, owner, edition.referenceDate),
    termijn: due === null ? NOTHING : promisedInWords(due),
    stand: STATES[state ?? "open"],
    status,
  };
}

/** How many points of each kind there are, and how many actions are open; all nought for an audience outside. */
export function steeringFacts(material: Material) {
  const counted = (points: readonly SteeringPoint[]): DraftFact => ({
    value: points.length,
    status: worstStatus(points.map(({status}) => status)),
    sources: points.map(({place}) => place),
  });
  const actions = pointsOf(material, "decided").filter(hasAction);
  return {
    "stuurgroep.gevraagd": counted(pointsOf(material, "asked")),
    "stuurgroep.dilemmas": counted(pointsOf(material, "dilemma")),
    "stuurgroep.besluiten": counted(pointsOf(material, "decided")),
    "stuurgroep.acties": counted(actions),
    "stuurgroep.acties_open": counted(actions.filter(({state}) => state === "open")),
  };
}
