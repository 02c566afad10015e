import type { Standing } from "../../api/auth";

const ROLES = {
  space: ["EDITOR", "VIEWER", "ADMINISTRATOR", "GUEST"],
  platform: ["OPERATOR", "RESEARCHER"],
} as const;

/** The roles that people can have in a space. */
export function rolesOf(space: Pick<Standing, "kind">) {
  return space.kind === "platform" ? ROLES.platform : ROLES.space;
}
