let audio: AudioContext | null = null;
let rungUntil = 0;

/** Two soft strokes of a ship's bell, a third of a second. Browsers allow it only after the agent has clicked once. */
export function ring(): void {
  audio ??= new AudioContext();
  const start = audio.currentTime;
  // Two reasons at once are one ring.
  if (start < rungUntil) return;
  rungUntil = start + 0.35;
  for (const [delay, pitch] of [[0, 880], [0.16, 1174.7]] as const) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0, start + delay);
    volume.gain.linearRampToValueAtTime(0.12, start + delay + 0.01);
    volume.gain.exponentialRampToValueAtTime(0.001, start + delay + 0.3);
    tone.connect(volume).connect(audio.destination);
    tone.start(start + delay);
    tone.stop(start + delay + 0.32);
  }
}
