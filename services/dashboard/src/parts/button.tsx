import type { ComponentProps } from "react";

const LOOKS = {
  first: "bg-main text-white border-main hover:bg-blue-1000 font-bold",
  second: "bg-white text-main border-main hover:bg-blue-50 font-bold",
  plain: "bg-transparent text-main border-transparent underline underline-offset-4 hover:bg-blue-50",
  danger: "bg-white text-red-1000 border-red-1000 hover:bg-red-50 font-bold",
} as const;

export interface ButtonProps extends ComponentProps<"button"> {
  look?: keyof typeof LOOKS;
  /** What it acts on, for readers of screens: buttons of a list are named alike. */
  of?: string;
}

export function Button({ look = "second", className = "", type = "button", of, children, ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={`min-h-11 rounded-lg border px-4 py-1.5 disabled:cursor-default disabled:border-line disabled:bg-gray-100 disabled:text-gray-700 ${LOOKS[look]} ${className}`}
      {...rest}
    >
      {children}
      {of && <span className="sr-only"> {of}</span>}
    </button>
  );
}
