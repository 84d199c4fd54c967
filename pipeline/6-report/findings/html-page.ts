import {escapeHtml} from "./escape-html.ts";

/** A page in Dutch for a browser or a screen reader, with its title as heading. `body` is HTML. No script, nothing from elsewhere. */
export function htmlPage(title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${body}</main>
</body>
</html>
`;
}

const STYLE = `body { font: 1rem/1.5 "Source Sans 3", Arial, sans-serif; color: #1a1a1a; background: #fff; margin: 1.5rem; max-width: 90rem; }
table { border-collapse: collapse; margin: 0.5rem 0 2rem; width: 100%; }
table.aantallen { width: auto; }
caption { text-align: left; font-weight: bold; padding: 0.25rem 0; }
th, td { border: 1px solid #767676; padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; white-space: pre-line; }
td.aantal { text-align: right; white-space: nowrap; }
th, td.ernst, td.code { overflow-wrap: normal; }
td { min-width: 6rem; }
a { color: #01689b; }`;
