// How late it is on a telephone whose own clock may say anything: counted from the last word of the server.
//   {server, device, offset, age}   what the server's clock and the device's clock said at that word, the difference, and the time since

export const DAY = 86400000;
const HOUR = 3600000;

/** The server has just said what time it is. */
export const heard = (server, device) => ({ server, device, offset: server - device, age: 0 });

/**
 * Some time has passed. A clock that was wrong when the server spoke may have been put right meanwhile: then what it says now is
 * measured against the server's time. A clock that was put back tells nothing, and costs a day: whoever puts it back again and
 * again keeps nothing for ever.
 */
export function tick(clock, device) {
  const since = device - clock.device;
  const corrected = Math.abs(clock.offset) > HOUR ? since - clock.offset : -1;
  const steps = [since, corrected].filter((step) => step >= 0);
  const step = steps.length ? Math.min(...steps) : DAY;
  const isCorrected = steps.length > 0 && step === corrected && step !== since;
  return { ...clock, device, offset: isCorrected ? 0 : clock.offset, age: clock.age + step };
}

/** Milliseconds since 1970 by the server's clock, as well as can be told here. */
export const serverTime = ({ server, age }) => server + age;

/** `2026-11-22T15:04` on the wall of a place. */
export function wallTime(millis, zone) {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
      .formatToParts(new Date(millis))
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}
