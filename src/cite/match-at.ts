/** What a sticky pattern finds at an offset; null when it does not match there. */
export function matchAt(pattern: RegExp, text: string, offset: number): { text: string; end: number; groups: Record<string, string | undefined> } | null {
  pattern.lastIndex = offset;
  const match = pattern.exec(text);
  return match ? { text: match[0], end: pattern.lastIndex, groups: match.groups ?? {} } : null;
}
