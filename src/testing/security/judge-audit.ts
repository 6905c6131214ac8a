/** What `npm audit` found. `unknown`: it could not ask; that is said, and no failure. */
export type AuditJudgement =
  | { kind: 'clean'; dependencies: number }
  | { kind: 'vulnerable'; packages: { name: string; severity: string; mend: string }[] }
  | { kind: 'unknown'; why: string };

type AuditReport = {
  vulnerabilities?: Record<string, { name: string; severity: string; fixAvailable: boolean | object }>;
  metadata?: { dependencies?: { total?: number } };
  message?: string;
  error?: { summary?: string };
};

/** Reads the JSON report of `npm audit`. Every severity counts: what is shipped has no known hole. */
export function judgeAudit(report: string): AuditJudgement {
  const read = parse(report);
  if (read?.vulnerabilities === undefined) {
    const why = read?.message ?? read?.error?.summary ?? 'no report';
    return { kind: 'unknown', why: why === '' ? 'no report' : why };
  }
  const found = Object.values(read.vulnerabilities);
  if (found.length === 0) return { kind: 'clean', dependencies: read.metadata?.dependencies?.total ?? 0 };
  const packages = found.map(({ name, severity, fixAvailable }) => ({
    name,
    severity,
    mend: fixAvailable === false ? 'none yet' : 'npm audit fix',
  }));
  return { kind: 'vulnerable', packages };
}

function parse(report: string): AuditReport | null {
  try {
    return JSON.parse(report) as AuditReport;
  } catch {
    return null;
  }
}
