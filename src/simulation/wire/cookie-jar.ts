/** The Cookie header of a browser that has these; null without any. */
export const cookieHeader = (cookies: ReadonlyMap<string, string>): string | null =>
  cookies.size === 0 ? null : [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

/** Takes what an answer sets, each as name=value; an empty value removes it. */
export function takeCookies(cookies: Map<string, string>, setCookies: readonly string[]): void {
  for (const pair of setCookies) {
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (value === '') cookies.delete(name);
    else cookies.set(name, value);
  }
}
