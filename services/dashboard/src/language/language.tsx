import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { type Bilingual, type Language, pick, type Words } from "./words";

interface Spoken {
  language: Language;
  speak: (language: Language) => void;
  say: (text: Words | Bilingual) => string;
}

const KEY = "renkei-language";
const Context = createContext<Spoken | undefined>(undefined);

function first(): Language {
  const kept = localStorage.getItem(KEY);
  if (kept === "ja" || kept === "en") return kept;
  const wanted = navigator.languages.find((it) => /^(ja|en)\b/.test(it));
  return wanted?.startsWith("en") ? "en" : "ja";
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(first);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const spoken = useMemo<Spoken>(
    () => ({
      language,
      speak: (wanted) => {
        localStorage.setItem(KEY, wanted);
        setLanguage(wanted);
      },
      say: (text) => pick(text, language),
    }),
    [language],
  );
  return <Context value={spoken}>{children}</Context>;
}

export function useLanguage(): Spoken {
  const spoken = useContext(Context);
  if (!spoken) throw new Error("no LanguageProvider above");
  return spoken;
}
