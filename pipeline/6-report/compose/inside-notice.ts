import type {Audience} from "../../core/report-template.ts";

/** What every page of a document for inside says, with the highest classification of what was read; empty for Parliament. */
export const insideNotice = (audience: Audience, classification: string): string =>
  audience === "intern"
    ? [classification, "Intern exemplaar – niet openbaar"].filter(Boolean).join(" – ")
    : "";
