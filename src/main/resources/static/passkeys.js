// Asks the browser to make or to show a passkey, and sends what it answers with the page's own form.
for (const form of document.querySelectorAll('form[data-passkey]')) {
  form.addEventListener('submit', async event => {
    const field = form.elements.credential;
    const label = form.elements.label;
    if (field.value || label && !label.value.trim()) return;
    event.preventDefault();
    const options = JSON.parse(form.dataset.options);
    try {
      const credential = form.dataset.passkey === 'make'
        ? await navigator.credentials.create({
            publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options)})
        : await navigator.credentials.get({
            publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options)});
      field.value = JSON.stringify(credential.toJSON());
    } catch (refused) {
      // Sent without an answer: the server says in a sentence what to do.
    }
    form.submit();
  });
}
