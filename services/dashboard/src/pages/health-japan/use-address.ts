import { useSearchParams } from "wouter";

/** What is chosen stands in the address, so that it can be sent to a colleague as a link. */
export function useAddress() {
  const [search, setSearch] = useSearchParams();
  const choose = (key: string, value: string) =>
    setSearch(
      (before) => {
        before.set(key, value);
        return before;
      },
      { replace: true },
    );
  return { search, choose };
}
