import {holdsLetters} from "../../../core/delivery.ts";
import {isRelevant, type Material, methodOf, risksOf} from "../material.ts";
import {type Caveat, count, listed, when} from "./caveat.ts";

/** What to know of the data behind all figures: invented or draft letters, closed files, our own translations, areas not named. */
export function dataCaveats(material: Material): readonly Caveat[] {
  const {strategy, edition, previous, closedEditions} = material;
  const sent = material.deliveries.filter((item) => isRelevant(material, item));
  const isInvented = ({status}: (typeof sent)[number]): boolean => status === "fictief";
  const letters = sent.filter(holdsLetters);
  const others = sent.filter((item) => !holdsLetters(item));
  const closed = [previous, edition].flatMap((item) =>
    item !== null && closedEditions.has(item.id) ? [item.id] : [],
  );
  const silent = risksOf(material, edition).filter(({territories}) => territories.length === 0).length;
  const own = [
    {words: ["risico", "risico’s"], items: risksOf(material, edition)},
    {
      words: ["onderdeel", "onderdelen"],
      items: strategy.groups.filter((group) => group.edition === edition.id),
    },
    {words: ["criterium", "criteria"], items: methodOf(strategy, edition).criteria},
  ].flatMap(({words: [one = "", more = ""], items}) => {
    const translated = items.filter(({ownTranslation}) => ownTranslation).length;
    return translated === 0 ? [] : [count(translated, one, more)];
  });
  return [
    ...when(letters.some(isInvented), "fictief", [
      "gegevens",
      "De letters van de analisten zijn verzonnen. Geen plaats, verschil of oordeel hieruit zegt iets over de werkelijkheid.",
    ]),
    ...when(others.some(isInvented), "fictief-formulieren", [
      "gegevens",
      "Wat een deel van de formulieren over maatregelen, capaciteiten of weerbaarheid zegt, is een verzonnen voorbeeld.",
    ]),
    ...when(
      sent.some(({status}) => status === "concept"),
      "concept",
      ["gegevens", "Een deel van de aanleveringen is nog niet vastgesteld."],
    ),
    ...when(closed.length > 0, "niet-openbaar", [
      "gegevens",
      `Van editie ${listed(closed)} is een deel van de beoordelingen niet openbaar. Wat hier staat, kan daardoor afwijken van het volledige beeld.`,
    ]),
    ...when(own.length > 0, "vertaling", [
      "gegevens",
      `De Nederlandse titels van ${listed(own)} zijn een eigen vertaling of lezing.`,
    ]),
    ...when(silent > 0, "gebied-niet-vermeld", [
      "gegevens",
      `Van ${count(silent, "risico", "risico’s")} vermeldt de bron niet voor welk gebied het geldt. Dat is iets anders dan overal.`,
    ]),
  ];
}
