import type { Grade } from "./plan-parts";

/** A grade as it is printed: B*, not B_STAR. */
export const gradeLetter = (grade: Grade) => grade.replace("_STAR", "*");
