import type {Amount, Capability} from "../../pipeline/core/capability.ts";

/** An amount as a test writes it: a number, yes or no, or null for unknown. */
export const amount = (value: number | boolean | null): Amount | null =>
  value === null
    ? null
    : typeof value === "number"
      ? {kind: "number", number: value}
      : {kind: "present", present: value};

/** Ten persons of ministry B in the response to fire, with what a test wants otherwise. */
export const capability = (id: string, changes: Partial<Capability> = {}): Capability => ({
  edition: "2023",
  id,
  title: id,
  owner: "b",
  aspect: "mensen",
  phase: "respons",
  risks: ["brand"],
  needed: amount(10),
  available: amount(10),
  unit: "personen",
  shared: false,
  measures: [],
  standsInFor: [],
  exercised: null,
  evidence: "",
  note: "",
  source: "proef",
  delivery: {
    edition: "2023",
    file: "aanleveringen/2023/proef.csv",
    form: "capaciteiten",
    sender: "b",
    received: "2023-09-01",
    status: "fictief",
    isPublic: true,
    classification: "geen",
  },
  place: {file: "aanleveringen/2023/proef.csv", cell: "A2"},
  ...changes,
});
