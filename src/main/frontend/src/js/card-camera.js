// Reads the code of a card with the camera. This part, and the reader in it, come when a child opens the camera. Nothing of the picture
// is kept or sent.
import decodeQR from 'qr/decode.js';
import { isCard } from './card-digits.js';

/** Pixels of the square that is looked at: more is slower and reads no better at the length of an arm. */
const SIDE = 480;
/** Milliseconds between two looks; an old tablet needs the rest for the picture. */
const PAUSE = 120;

/**
 * Shows the camera in `video` and looks for a card until one is found or `signal` ends.
 * @returns the digits, or null when it was ended
 * @throws when the browser gives no camera
 */
export async function readCard(video, signal) {
  let found = null;
  await readCards(video, signal, (digits) => {
    found = digits;
    return true;
  });
  return found;
}

/**
 * The same for one card after the other: `tell` gets the digits of each picture that shows a card, and ends it by saying true.
 * @throws when the browser gives no camera
 */
export async function readCards(video, signal, tell) {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } }, audio: false });
  const stop = () => stream.getTracks().forEach((track) => track.stop());
  try {
    if (signal.aborted) return;
    video.srcObject = stream;
    await video.play();
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = SIDE;
    const paper = canvas.getContext('2d', { willReadFrequently: true });
    while (!signal.aborted) {
      const found = look(video, paper);
      if (found && (await tell(found))) return;
      await new Promise((go) => setTimeout(go, PAUSE));
    }
  } finally {
    stop();
    video.srcObject = null;
  }
}

function look(video, paper) {
  const side = Math.min(video.videoWidth, video.videoHeight);
  if (!side) return null;
  paper.drawImage(video, (video.videoWidth - side) / 2, (video.videoHeight - side) / 2, side, side, 0, 0, SIDE, SIDE);
  try {
    const text = decodeQR(paper.getImageData(0, 0, SIDE, SIDE));
    return isCard(text) ? text : null;
  } catch {
    return null; // no code in this picture
  }
}
