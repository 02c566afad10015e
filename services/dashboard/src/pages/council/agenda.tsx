/** What is talked about, one a line. */
export function Agenda({ text }: { text: string }) {
  return (
    <ul className="list-disc ps-6">
      {text
        .split("\n")
        .filter(Boolean)
        .map((line) => (
          <li key={line}>{line}</li>
        ))}
    </ul>
  );
}
