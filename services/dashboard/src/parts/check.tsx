import type { ReactNode } from "react";

interface CheckProps {
  label: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function Check({ label, checked, onChange }: CheckProps) {
  return (
    <label className="my-2 flex min-h-11 items-center gap-3">
      <input
        type="checkbox"
        className="size-6 shrink-0 accent-main"
        checked={checked}
        onChange={(it) => onChange(it.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
