import { useEffect, useRef } from "react";
import { useLanguage } from "../language/language";
import { csv } from "../lib/csv";
import { pngFile, svgFile } from "../lib/picture";
import { saveFile } from "../lib/save-file";
import { issueWords as words } from "../words/issues";
import { Button } from "./button";

interface PictureFrameProps {
  /** Of the files, without their ending. */
  name: string;
  label: string;
  source: string;
  table: { heads: string[]; rows: string[][] };
  /** Draws for a width; again when the frame's changes. */
  draw: (width: number) => SVGSVGElement;
}

/** A picture that can be taken away: as SVG, as PNG, and its table as CSV. */
export function PictureFrame({ name, label, source, table, draw }: PictureFrameProps) {
  const { say } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = box.current;
    if (!place) return;
    let last = 0;
    const watch = new ResizeObserver(([entry]) => {
      const width = Math.round(entry?.contentRect.width ?? 0);
      if (width === 0 || width === last) return;
      last = width;
      place.replaceChildren(draw(width));
    });
    watch.observe(place);
    return () => watch.disconnect();
  }, [draw]);
  const picture = () => box.current?.querySelector("svg");
  const take = async (ending: "svg" | "png") => {
    const drawn = picture();
    if (drawn) saveFile(`${name}.${ending}`, ending === "svg" ? svgFile(drawn) : await pngFile(drawn));
  };
  return (
    <figure className="my-4">
      <div ref={box} role="img" aria-label={label} className="min-h-40 overflow-hidden border border-gray-300" />
      <figcaption className="no-print mt-2 flex flex-wrap gap-2">
        <Button onClick={() => void take("svg")}>{say(words.svg)}</Button>
        <Button onClick={() => void take("png")}>{say(words.png)}</Button>
        <Button
          onClick={() =>
            saveFile(`${name}.csv`, new Blob([csv([table.heads, ...table.rows], source)], { type: "text/csv" }))
          }
        >
          {say(words.csv)}
        </Button>
      </figcaption>
    </figure>
  );
}
