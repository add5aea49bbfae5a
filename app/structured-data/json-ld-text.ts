/** JSON that may stand in a script element: no title ends or comments it ("</script>", "<!--"). */
export function jsonLdText(data: object): string {
  return JSON.stringify(data)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}
