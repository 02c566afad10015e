import { type ReactNode, useEffect, useRef } from "react";

interface PageProps {
  title: string;
  /** Smaller words after the title: the year, the space. */
  about?: string | undefined;
  actions?: ReactNode;
  children: ReactNode;
}

/** A page under its title, which is where readers of screens begin. */
export function Page({ title, about, actions, children }: PageProps) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} — Renkei 連携`;
  }, [title]);
  useEffect(() => {
    window.scrollTo(0, 0);
    head.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <h1 ref={head} tabIndex={-1} className="text-[1.625rem] leading-tight font-bold">
          {title}
          {about && <span className="ms-3 inline-block text-[1.125rem] font-normal text-quiet">{about}</span>}
        </h1>
        {actions && <div className="no-print flex flex-wrap gap-2">{actions}</div>}
      </div>
      {children}
    </>
  );
}
