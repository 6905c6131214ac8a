import { useEffect, useRef, useState } from 'react';
import { isoNow } from '../../../shared/domain/clock.ts';
import type { Capture } from '../../scanning/wedge/wedge.ts';
import { findingsOf, learnProfile, severities } from '../../scanning/wedge/setup/scanner-findings.ts';
import { useHandheld } from '../core/handheld-context.ts';
import { useSignals } from '../signals/signals-context.ts';
import {
  beginning,
  codeOf,
  goOn,
  leaveAllOut,
  type ScannerCheck,
  takeCapture,
} from './scanner-check-state.ts';
import { useSelfTest } from './self-test-context.ts';
import { type Outcome, scannerOutcome } from './self-test-results.ts';

/**
 * The check of the hardware scanner: takes all that it sends while the check is open, and keeps what it shows from the
 * first code on. What is scanned here is never carried out by a workflow.
 */
export function useScannerCheck(onOutcome: (outcome: Outcome) => void) {
  const { setup } = useSelfTest();
  const { clock } = useHandheld();
  const signals = useSignals();
  const [check, setCheck] = useState<ScannerCheck>(beginning);
  const before = useRef(setup.profile.get());
  // Two transmissions may come before the screen has followed the first.
  const current = useRef(check);

  const move = (next: ScannerCheck) => {
    const { readings } = current.current;
    current.current = next;
    setCheck(next);
    if (next.readings !== readings) setup.learn(learnProfile(before.current, next.readings, isoNow(clock)));
    if (codeOf(next)) return;
    const scanned = Object.values(next.readings).some((reading) => reading !== null);
    onOutcome(scannerOutcome(findingsOf(next.readings), scanned));
  };
  const take = (capture: Capture) => {
    const next = takeCapture(current.current, capture);
    if (next === current.current) return;
    signals.give(signalOf(next));
    move(next);
  };

  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => setup.capture((capture) => latest.current(capture)), [setup]);
  return {
    check,
    goOn: () => move(goOn(current.current)),
    leaveAllOut: () => move(leaveAllOut(current.current)),
    startAgain: () => {
      current.current = beginning;
      setCheck(beginning);
    },
  };
}

function signalOf(check: ScannerCheck) {
  if (check.notice) return 'error';
  if (codeOf(check)) return 'success';
  const isBad = findingsOf(check.readings).some((finding) => severities[finding] === 'bad');
  return isBad ? 'warning' : 'done';
}
