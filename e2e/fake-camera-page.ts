/** A label before the camera: `left` and `top` are its middle, `width` its most, as parts of the picture. */
export type HeldLabel = { url: string; left: number; top: number; width: number };

export type FakeCameraOptions = {
  /** What the camera says it can, such as `{ torch: true }`. */
  capabilities?: Record<string, unknown>;
  /** Labels of the cameras of the device, as `enumerateDevices` gives them. */
  cameras?: string[];
  /** Name of the error with which the camera is refused. */
  refusal?: string;
  /** Milliseconds until the camera is there. */
  opensAfter?: number;
};

/** What the page's part of the camera offers to tests. */
export type FakeCamera = {
  hold(labels: HeldLabel[]): Promise<void>;
  refuse(refusal: string | undefined): void;
  /** Another app takes the camera. */
  takeAway(): void;
  /** How many streams are open now. */
  open(): number;
  /** How many streams were ever given. */
  given(): number;
  /** Resolves when so many frames, of some sixty a second, were painted from now on. */
  paints(frames: number): Promise<void>;
  asked: MediaStreamConstraints[];
  applied: unknown[];
};

/** Runs in the page before anything else: replaces its camera by a canvas. Knows nothing from outside itself. */
export function fakeCameraInPage(options: FakeCameraOptions): void {
  const canvas = document.createElement('canvas');
  canvas.width = 1280;
  canvas.height = 720;
  const picture = canvas.getContext('2d');
  const tracks: MediaStreamTrack[] = [];
  const asked: MediaStreamConstraints[] = [];
  const applied: unknown[] = [];
  let refusal = options.refusal;
  let labels: { image: HTMLImageElement; label: HeldLabel }[] = [];

  let painted = 0;
  const waiting: { until: number; done: () => void }[] = [];

  const paint = () => {
    if (!picture) return;
    painted += 1;
    for (const { until, done } of waiting) if (painted >= until) done();
    picture.fillStyle = '#777';
    picture.fillRect(0, 0, canvas.width, canvas.height);
    for (const { image, label } of labels) {
      const scale = Math.min(1, (label.width * canvas.width) / image.width);
      const [width, height] = [image.width * scale, image.height * scale];
      const [x, y] = [label.left * canvas.width - width / 2, label.top * canvas.height - height / 2];
      picture.drawImage(image, x, y, width, height);
    }
    requestAnimationFrame(paint);
  };
  paint();

  const cameras = (options.cameras ?? ['camera2 0, facing back']).map((label) => ({
    ...{ deviceId: label, label, kind: 'videoinput', groupId: '' },
  }));
  const deviceOf = (constraints: MediaStreamConstraints): string => {
    const { deviceId } = constraints.video as { deviceId?: { ideal?: string } };
    return cameras.find((one) => one.deviceId === deviceId?.ideal)?.deviceId ?? cameras[0]?.deviceId ?? '';
  };
  navigator.mediaDevices.enumerateDevices = async () => cameras as unknown as MediaDeviceInfo[];
  navigator.mediaDevices.getUserMedia = async (constraints = {}) => {
    asked.push(constraints);
    if (options.opensAfter) await new Promise((resolve) => setTimeout(resolve, options.opensAfter));
    if (refusal !== undefined) throw new DOMException('refused by the test', refusal);
    const stream = canvas.captureStream(30);
    const [track] = stream.getVideoTracks();
    if (!track) throw new Error('the canvas gives no picture');
    track.getCapabilities = () => options.capabilities ?? {};
    track.getSettings = () => ({ deviceId: deviceOf(constraints) });
    track.applyConstraints = async (wish) => void applied.push(wish?.advanced?.[0]);
    tracks.push(track);
    return stream;
  };

  const camera: FakeCamera = {
    asked,
    applied,
    hold: async (held) => {
      labels = await Promise.all(
        held.map(async (label) => {
          const image = new Image();
          image.src = label.url;
          await image.decode();
          return { image, label };
        }),
      );
    },
    refuse: (name) => (refusal = name),
    takeAway: () => {
      const track = tracks.at(-1);
      track?.stop();
      track?.dispatchEvent(new Event('ended'));
    },
    given: () => tracks.length,
    paints: (frames) => new Promise((done) => waiting.push({ until: painted + frames, done })),
    open: () => tracks.filter(({ readyState }) => readyState === 'live').length,
  };
  Object.assign(window, { fakeCamera: camera });
}
