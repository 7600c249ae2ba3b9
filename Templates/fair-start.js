// Lets the browser keep the site of the fair for when there is no network.
if ("serviceWorker" in navigator) navigator.serviceWorker.register(document.currentScript.dataset.worker);
