// Saves an update request while somebody writes. Without this script each button saves.
const form = document.querySelector('form[data-saving]');
const told = document.getElementById('saved');
if (form && told) {
  let dirty = false;
  let saving = false;
  let stopped = false;
  const say = (words) => { told.textContent = words; };
  const save = async () => {
    if (!dirty || saving || stopped) return;
    dirty = false;
    saving = true;
    try {
      const fields = new FormData(form);
      for (const input of form.querySelectorAll('input[type=file]')) fields.delete(input.name);
      const answer = await fetch(form.dataset.saving, { method: 'POST', body: fields });
      if (answer.ok) {
        form.elements['begun-from'].value = (await answer.json()).version;
        say(form.dataset.saved);
      } else if (answer.status === 409) {
        stopped = true;
        say(form.dataset.clash);
      } else {
        dirty = true;
        say(form.dataset.failed);
      }
    } catch {
      dirty = true;
      say(form.dataset.failed);
    } finally {
      saving = false;
    }
  };
  form.addEventListener('input', () => { dirty = true; });
  form.addEventListener('submit', () => { stopped = true; });
  setInterval(save, 5000);
  document.addEventListener('visibilitychange', () => { if (document.hidden) save(); });
}
