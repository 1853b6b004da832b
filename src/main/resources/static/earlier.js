// Shows earlier recommendations that mean the same once one is typed. Without this script a button asks.
const place = document.querySelector('[data-earlier]');
const text = document.getElementById('text');
if (place && text) {
  let compared = text.value.trim();
  text.addEventListener('change', async () => {
    const words = text.value.trim();
    if (words === compared) return;
    compared = words;
    // At once, before the next field is reached: nobody may stand in a list that goes.
    place.replaceChildren();
    if (words.length < 20) return;
    const fields = new FormData(text.form);
    fields.set('then', 'earlier');
    try {
      const answer = await fetch(text.form.action, { method: 'POST', body: new URLSearchParams(fields) });
      if (words !== compared) return;
      if (!answer.ok || answer.redirected) {
        compared = '';
        return;
      }
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      place.replaceChildren(...(page.querySelector('[data-earlier]')?.childNodes ?? []));
    } catch {
      compared = '';
    }
  });
}
