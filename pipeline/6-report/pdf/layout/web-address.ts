/** A web address in running text, with the signs round it. */
export const WEB_ADDRESS = /^[^\p{L}\d]*(https?:\/\/|www\.)/iu;

/**
 * A web address in pieces, after each of which a line may end, without a hyphen: after a slash and before `?`, `&` and
 * `#`; a piece that is still too wide also after `-`, `_`, `.`, `=`, `%` and `~`. The scheme stays with the host.
 */
export function addressPieces(address: string, tooWide: (piece: string) => boolean): readonly string[] {
  return address
    .split(/(?<=[^/:]\/)(?=[^/\s])|(?<=.)(?=[?&#]\S)/)
    .flatMap((piece) => (tooWide(piece) ? piece.split(/(?<=[-_.=%~])(?=.)/) : [piece]));
}
