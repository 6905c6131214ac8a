/** What Chrome tells beyond the user agent, which names no model any more; in secure contexts only. */
type Hints = { model?: string; platformVersion?: string };
type HintingNavigator = {
  userAgent: string;
  userAgentData?: { platform: string; getHighEntropyValues(hints: string[]): Promise<Hints> };
};

/**
 * The user agent as it was before Chrome froze it: with the device's model and the real version of Android, where the
 * browser tells them. Until it has, and elsewhere, the user agent as it is.
 */
export function watchModel(navigator: HintingNavigator): () => string {
  const { userAgent, userAgentData } = navigator;
  let model = userAgent;
  void userAgentData?.getHighEntropyValues(['model', 'platformVersion']).then(
    (hints) => (model = unfrozen(userAgent, userAgentData.platform, hints)),
    // Forbidden by a policy: the user agent has to do.
    () => undefined,
  );
  return () => model;
}

function unfrozen(userAgent: string, platform: string, { model, platformVersion }: Hints): string {
  if (platform !== 'Android' || !model) return userAgent;
  const android = platformVersion?.split('.')[0] ?? '';
  return userAgent.replace(/\(Linux; Android [^)]*\)/, `(Linux; Android ${android}; ${model})`);
}
