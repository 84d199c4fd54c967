/** The part of hyphen that the typesetter uses; the package brings no types of its own. */
declare module "hyphen/nl/index.js" {
  const dutch: {hyphenateSync(text: string, options: {readonly hyphenChar: string}): string};
  export default dutch;
}
