/** Whether a page shows open data alone, which are read without signing in. */
export const isOpen = (path: string) => path === "/issues" || path.startsWith("/issues/");
