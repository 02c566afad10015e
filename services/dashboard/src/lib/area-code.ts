/** The code of an area as figures name it: spaces carry the plan before it, `8:2601`. */
export function areaCode(code: string): string {
  return code.slice(code.indexOf(":") + 1);
}
