import { useId } from "react";

interface FileFieldProps {
  label: string;
  /** Endings of the files that are taken. */
  accept: string;
  onFile: (file: File | undefined) => void;
}

/** A label with the choice of one file. */
export function FileField({ label, accept, onFile }: FileFieldProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="mt-3 block font-bold">
        {label}
      </label>
      <input
        id={id}
        type="file"
        accept={accept}
        className="my-2 block max-w-full"
        onChange={(event) => onFile(event.target.files?.[0])}
      />
    </>
  );
}
