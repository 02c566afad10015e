import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { fiscalYearOf, today } from "./era";

interface Year {
  /** The fiscal year that pages show. */
  year: number;
  /** The fiscal year it is. */
  present: number;
  today: string;
  setYear: (year: number) => void;
}

const KEY = "renkei-year";
const Context = createContext<Year | undefined>(undefined);

export function YearProvider({ children }: { children: ReactNode }) {
  const [now] = useState(() => today(new Date()));
  const present = fiscalYearOf(now);
  const [year, setYear] = useState(() => Number(sessionStorage.getItem(KEY)) || present);
  const value = useMemo(
    () => ({
      year,
      present,
      today: now,
      setYear: (wanted: number) => {
        sessionStorage.setItem(KEY, `${wanted}`);
        setYear(wanted);
      },
    }),
    [year, present, now],
  );
  return <Context value={value}>{children}</Context>;
}

export function useYear(): Year {
  const year = useContext(Context);
  if (!year) throw new Error("no YearProvider above");
  return year;
}
