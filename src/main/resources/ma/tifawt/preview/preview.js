// Shows the page anew when a file of the courses has changed. The address keeps the step.
const WAIT = 700;
let seen = null;

async function look() {
  try {
    const now = await (await fetch('/preview/version', { cache: 'no-store' })).text();
    if (seen !== null && now !== seen) {
      location.reload();
      return;
    }
    seen = now;
  } catch {
    seen = seen ?? ''; // the server is away: show the page anew once it is back
  }
  setTimeout(look, WAIT);
}
look();
