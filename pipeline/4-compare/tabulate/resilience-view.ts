import {effortThatFollows, type Resilience} from "../../core/capability.ts";
import {type RowOf, viewOf} from "../../core/catalogue.ts";
import {UNKNOWN} from "../../core/format.ts";
import type {Group} from "../../core/strategy.ts";
import type {View} from "../../core/views.ts";
import type {Material} from "./material.ts";

const NOT_TO_SAY = "niet te zeggen";
const NOT_NAMED = "niet genoemd";
/** That nothing extra is needed does not make the risk smaller. NVS 2019, "Strategische inzet op weerbaarheid". */
const PROVISO =
  "Afdoende gaat uit van inzet die blijft zoals zij is; het betekent niet dat het risico kleiner is geworden.";

/** The security issues or themes of an edition, with the answers about them; undefined where nobody gave any. */
export const judgedGroups = ({
  strategy,
  edition,
  resilience,
}: Material): readonly {readonly group: Group; readonly answer: Resilience | undefined}[] =>
  strategy.groups
    .filter((group) => group.edition === edition.id)
    .map((group) => ({
      group,
      answer: resilience.find((item) => item.edition === edition.id && item.group === group.id),
    }));

/** Every security issue or theme, also those that nobody judged. */
export const resilienceView = (material: Material): View =>
  viewOf(
    "weerbaarheid",
    judgedGroups(material).map(({group, answer}) => rowOf(material, group, answer)),
  );

function rowOf(material: Material, group: Group, answer: Resilience | undefined): RowOf<"weerbaarheid"> {
  const follows = answer === undefined ? null : effortThatFollows(answer);
  const suffices = answer?.suffices ?? null;
  return {
    onderdeel: group.id,
    titel: group.title,
    aanpak: answer?.integral ?? UNKNOWN,
    voldoet: suffices === null ? UNKNOWN : suffices ? "afdoende" : "niet afdoende",
    ontwikkelingen: answer?.developments.map((id) => developmentTitle(material, id)).join("; ") || NOT_NAMED,
    volgt: follows ?? NOT_TO_SAY,
    besloten: group.effort ?? NOT_NAMED,
    verschil:
      follows === null || group.effort === null ? NOT_TO_SAY : follows === group.effort ? "nee" : "ja",
    reden: answer?.reason || "–",
    voorbehoud: suffices === true ? PROVISO : "–",
    toelichting: answer?.note || "–",
    bron: answer?.source ?? "–",
    status: answer?.delivery.status ?? "vastgesteld",
  };
}

const developmentTitle = ({strategy}: Material, id: string): string =>
  strategy.developments.findLast((item) => item.id === id)?.title ?? id;
