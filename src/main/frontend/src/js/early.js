// @page Runs before the page is drawn: what was chosen on this device (night, contrast, calm, motion, size of text), and that scripts work.
{
  const root = document.documentElement;
  root.classList.add('script');
  let chosen = {};
  try {
    chosen = JSON.parse(localStorage.getItem('tifawt-look') ?? '{}');
  } catch {
    // a browser that keeps nothing shows the page as it is
  }
  const theme = chosen.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'night' : 'day');
  if (theme === 'night') root.dataset.theme = 'night';
  if ((chosen.contrast ?? (matchMedia('(prefers-contrast: more)').matches ? 'high' : '')) === 'high') root.dataset.contrast = 'high';
  if (chosen.calm === 'calm') root.dataset.calm = 'calm';
  if (chosen.motion === 'none') root.dataset.motion = 'none';
  if (chosen.text && chosen.text !== 'normal') root.dataset.text = chosen.text;
}
