import styles from './camera-dock.module.css';
import { useScanning } from './scan-context.tsx';

/**
 * Where the camera looks out, above the step: the prompt stays in sight while scanning. Empty while it is closed, and
 * on screens on which nothing is scanned.
 */
export function CameraDock() {
  const { Camera, cameraOpen, setCameraOpen, offers } = useScanning();
  if (!Camera || !cameraOpen || offers === 0) return null;
  return (
    <section className={styles.dock}>
      <Camera onClose={() => setCameraOpen(false)} />
    </section>
  );
}
