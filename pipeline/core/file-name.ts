/** Names that Windows keeps for devices. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name for a file or folder made from an id, which may hold anything: other ids give other names, and every disk takes it. */
export function fileNameOf(id: string): string {
  const safe = [...id]
    .map((sign) => (/[A-Za-z0-9-]/.test(sign) ? sign : `_${sign.codePointAt(0)?.toString(16)}_`))
    .join("");
  return safe === "" || DEVICES.test(safe) ? `${safe}_` : safe;
}
