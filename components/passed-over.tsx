/** What of an address could not be used, each in a sentence. */
export function PassedOver({ details }: { details: string[] }) {
  if (details.length === 0) return null;
  return (
    <div role="status" className="mt-6 space-y-2 rounded-xl border border-line bg-card px-5 py-4 text-sm">
      {details.map((detail) => (
        <p key={detail} className="[overflow-wrap:anywhere]">
          Passed over in the address – {detail}.
        </p>
      ))}
    </div>
  );
}
