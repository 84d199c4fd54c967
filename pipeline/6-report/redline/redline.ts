import {documentName, OWN_ENDINGS} from "../../core/attachments.ts";
import {type RowOf, viewOf} from "../../core/catalogue.ts";
import {highestClassification} from "../../core/classification.ts";
import type {Artefact} from "../../core/document.ts";
import {formatScalar} from "../../core/format.ts";
import type {IsoDate} from "../../core/ids.ts";
import {baseName} from "../../core/place.ts";
import {type Status, worstStatus} from "../../core/status.ts";
import type {Fact, Scalar, Views} from "../../core/views.ts";
import {composeDocuments} from "../compose/compose-documents.ts";
import {drawnFor} from "../origin/drawn-views.ts";
import {recordDocument} from "../record/record-document.ts";
import type {ReportRequest} from "../report-request.ts";
import {causesOf} from "./causes.ts";
import {compareRecords} from "./compare-records.ts";
import type {ExplainedDifference} from "./difference.ts";
import {errataViews} from "./errata.ts";
import {causeOutside} from "./say-cause.ts";
import type {ExplainedThen, SentBefore} from "./sent-before.ts";
import {withdrawer} from "./withdrawn.ts";
import {writeDifferences} from "./write-differences.ts";

/** What became of a comparison with the set that was sent last. */
export interface Redline {
  readonly counts: {
    /** Differences in documents for Parliament, and in those for inside. */
    readonly outside: number;
    readonly inside: number;
    /** Those in documents for Parliament that are to be set right; none when the sent set is about another edition. */
    readonly errata: number;
    readonly sent: IsoDate;
    readonly isSameEdition: boolean;
  };
  /** The views with what templates may say of the differences: only of those in public documents, with public causes, and which texts of then they repeat. */
  readonly shown: Pick<ReportRequest, "views" | "inside" | "read">;
  /** `intern/verschillen.csv` and `.html`, with everything. */
  readonly files: readonly Artefact[];
}

/** What documents are composed from, with where all figures come from. */
type RedlineRequest = ReportRequest & Required<Pick<ReportRequest, "explain">>;

/**
 * Lays the documents beside those of the set that was sent last, and says what is different and why. Documents about the differences themselves are no part of it.
 * `compared` is what those documents are composed from, for the letter of then may have had fewer attachments; what may be said of the differences is said beside `request`.
 */
export async function redline(
  request: RedlineRequest,
  sent: SentBefore,
  compared: RedlineRequest,
): Promise<Redline> {
  const differences = await explainedDifferences(compared, sent);
  const open = differences.filter(({audience}) => audience === "kamer");
  const ruler = sent.changes.filter(({place}) => isRuler(place.file)).map(({was}) => was);
  const shown = {...request.read, said: ruler};
  const outside = open.length === 0 ? [] : open.map(withdrawer(shown, request.memoFields));
  const overlay = overlayOf(outside, sent);
  const {views, inside, read} = request;
  return {
    counts: {
      outside: outside.length,
      inside: differences.length - outside.length,
      errata: overlay.facts["verzonden.errata"],
      sent: sent.sent,
      isSameEdition: sent.isSameEdition,
    },
    shown: {
      views: withOverlay(views, overlay),
      inside: {...inside, views: withOverlay(inside.views, overlay)},
      read: {...read, said: [...ruler, ...outside.map(({was}) => was)]},
    },
    files: writeDifferences(differences, {
      sent,
      classification: highestClassification(request.read.dataset.deliveries),
    }),
  };
}

/** The own tables that are public by definition, then as now. */
const isRuler = (file: string): boolean => file.startsWith("strategie/");

/** What is different, with what made it. Where figures came from then is asked only when something of now does not explain them all. */
async function explainedDifferences(
  request: RedlineRequest,
  sent: SentBefore,
): Promise<readonly ExplainedDifference[]> {
  const explained = differencesExplained(request, sent);
  const found = explained(null);
  return found.every(({causes}) => causes.length > 0) ? found : explained(await sent.explainThen());
}

/** Compares once, and explains as often as is asked. */
function differencesExplained(
  request: RedlineRequest,
  sent: SentBefore,
): (then: ExplainedThen | null) => readonly ExplainedDifference[] {
  const composed = composeDocuments(request);
  const records = composed.map(({document}) => recordDocument(document, drawnFor(document, request), ""));
  const own = namesAboutDifferences(request);
  const compared = compareRecords(
    sent.records.filter(({name}) => !own.has(name)),
    records.filter(({name}) => !own.has(name)),
  );
  return (then) =>
    compared.flatMap(({document: name, title, audience, differences}) => {
      const made = composed.find(({document}) => document.name === name && document.audience === audience);
      const isInside = audience === "intern";
      const explain = (isInside ? request.inside.explain : undefined) ?? request.explain;
      const explainThen = isInside ? then?.inside : then?.open;
      const template = made?.template.file ?? goneTemplate(name, request, sent);
      const causes = causesOf({changes: sent.changes, explain, template, explainThen});
      return differences.map((difference) => ({
        ...difference,
        document: name,
        title,
        audience,
        status: made?.document.status ?? ("concept" as const),
        causes: causes(difference),
      }));
    });
}

/** The template of a document that is not made any more, when that is gone; null when it is not. */
function goneTemplate(name: string, {strategy, edition}: RedlineRequest, {changes}: SentBefore) {
  const gone = changes.find(
    ({place: {file, line}, isGone}) =>
      isGone &&
      line === undefined &&
      file.endsWith(".md") &&
      name === documentName(strategy, edition.id, {name: baseName(file, ".md"), ending: OWN_ENDINGS.report}),
  );
  return gone?.place.file ?? null;
}

/** The names of documents that are made only now and then: they are about this very comparison. */
function namesAboutDifferences({templates, strategy, edition}: RedlineRequest): ReadonlySet<string> {
  const names = templates.reports
    .filter(({onlyIf}) => onlyIf !== undefined)
    .map(({name}) => documentName(strategy, edition.id, {name, ending: OWN_ENDINGS.report}));
  return new Set(names.flatMap((name) => [name, `${name}-intern`]));
}

type SentFact = `verzonden.${"is_er" | "datum" | "kamerstuk" | "zelfde_editie" | "verschillen" | "errata"}`;

interface Overlay {
  readonly views: readonly ReturnType<typeof viewOf>[];
  readonly facts: Readonly<Record<SentFact, Scalar>> & {readonly "verzonden.errata": number};
  readonly status: Status;
}

function overlayOf(differences: readonly ExplainedDifference[], sent: SentBefore): Overlay {
  const errata = sent.isSameEdition ? differences.filter(isErratum) : [];
  const counted = new Map<string, ExplainedDifference[]>();
  for (const item of differences) counted.set(item.document, [...(counted.get(item.document) ?? []), item]);
  return {
    views: [
      viewOf(
        "verschillen_per_document",
        [...counted].map(
          ([document, items]): RowOf<"verschillen_per_document"> => ({
            document,
            titel: items[0]?.title ?? document,
            aantal: items.length,
            status: worstStatus(items.map(({status}) => status)),
          }),
        ),
      ),
      viewOf("verschillen", differences.map(differenceRow)),
      ...errataViews(errata),
    ],
    facts: {
      "verzonden.is_er": true,
      "verzonden.datum": sent.sent,
      "verzonden.kamerstuk": sent.paper,
      "verzonden.zelfde_editie": sent.isSameEdition,
      "verzonden.verschillen": differences.length,
      "verzonden.errata": errata.length,
    },
    status: worstStatus(differences.map(({status}) => status)),
  };
}

/** The head of a letter is another one each time: its date and mark are nothing to set right. */
const isErratum = ({kind}: ExplainedDifference): boolean => kind !== "briefhoofd";

const NOTHING = "–";

const differenceRow = (item: ExplainedDifference): RowOf<"verschillen"> => ({
  document: item.document,
  titel: item.title,
  soort: item.kind,
  plaats: item.where,
  stond: item.was || NOTHING,
  wordt: item.is || NOTHING,
  oorzaak: causeOutside(item.causes),
  status: item.status,
});

function withOverlay(views: Views, {views: own, facts, status}: Overlay): Views {
  const said = Object.entries(facts).map(([name, value]): readonly [string, Fact] => {
    const format = views.facts.get(name)?.format ?? "tekst";
    const text = formatScalar(value, format);
    return [name, {name, value, format, text, status, sources: []}];
  });
  return {
    ...views,
    views: new Map([...views.views, ...own.map((view) => [view.name, view] as const)]),
    facts: new Map([...views.facts, ...said]),
  };
}
