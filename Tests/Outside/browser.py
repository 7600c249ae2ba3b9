"""Headless Chromium by the DevTools protocol: as much of it as the checks beside this file need."""

import functools
import http.server
import json
import subprocess
import tempfile
import threading
import time
import urllib.request

import websocket


class Site(http.server.ThreadingHTTPServer):
    """The site's folder on the loopback interface, as a host serves it: without compression, and 404.html where nothing is."""

    daemon_threads = True

    def __init__(self, folder):
        class Handler(http.server.SimpleHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

        super().__init__(("127.0.0.1", 0), functools.partial(Handler, directory=folder))
        threading.Thread(target=self.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server_address[1]}/"


    def handle_error(self, *_):
        """A browser that goes on to the next page hangs up; that is no error."""


class Browser:
    """One tab of a Chromium of its own."""

    def __init__(self):
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.process = subprocess.Popen(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
             "--remote-debugging-port=0", "--remote-allow-origins=*", f"--user-data-dir={self.profile.name}", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.socket = websocket.create_connection(self.address(), timeout=120)
        self.number = 0
        self.events = []
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")
        self.call("Page.setLifecycleEventsEnabled", enabled=True)

    def address(self):
        """Chromium writes the port that it took into its profile."""
        for _ in range(300):
            try:
                port = open(f"{self.profile.name}/DevToolsActivePort").readline().strip()
                tabs = json.load(urllib.request.urlopen(f"http://127.0.0.1:{port}/json"))
                return next(tab for tab in tabs if tab["type"] == "page")["webSocketDebuggerUrl"]
            except (OSError, ValueError, StopIteration):
                time.sleep(0.1)
        raise SystemExit("Chromium did not start")

    def call(self, method, **parameters):
        self.number += 1
        self.socket.send(json.dumps({"id": self.number, "method": method, "params": parameters}))
        while True:
            message = json.loads(self.socket.recv())
            if message.get("id") == self.number:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']}")
                return message["result"]
            self.events.append(message)

    def go(self, url):
        """Opens a page and waits until it is loaded; its events are in `events` afterwards."""
        self.events = []
        # Of this page: the one before, opened by a key, may be loading still.
        loader = self.call("Page.navigate", url=url)["loaderId"]
        end = time.time() + 60
        while not any(
            event.get("method") == "Page.lifecycleEvent" and event["params"]["loaderId"] == loader and event["params"]["name"] == "load"
            for event in self.events
        ):
            if time.time() > end:
                raise SystemExit(f"{url} was not loaded")
            self.events.append(json.loads(self.socket.recv()))

    def run(self, script):
        """What an expression comes to; a promise is waited for."""
        result = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(result["exceptionDetails"].get("exception", {}).get("description", str(result)))
        return result["result"].get("value")

    def look(self, width, mode):
        """As wide as a telephone or a desk, light or dark."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=width < 500)
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": mode}])

    def slow(self, is_slow):
        """1.6 Mbit/s, 150 ms there and back, a processor of a quarter of the speed; or none of it."""
        rate = 1.6e6 / 8 if is_slow else -1
        self.call("Network.emulateNetworkConditions", offline=False, latency=150 if is_slow else 0, downloadThroughput=rate, uploadThroughput=rate)
        self.call("Emulation.setCPUThrottlingRate", rate=4 if is_slow else 1)

    def press(self, key, text=None):
        """One key, down and up."""
        codes = {"Tab": 9, "Enter": 13, "Escape": 27}
        parameters = {"key": key, "windowsVirtualKeyCode": codes.get(key, 0)}
        if key == "Enter":
            text = "\r"
        if text:
            parameters["text"] = text
        self.call("Input.dispatchKeyEvent", type="keyDown", **parameters)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key, windowsVirtualKeyCode=parameters["windowsVirtualKeyCode"])

    def close(self):
        try:
            self.call("Browser.close")
        except (RuntimeError, OSError, websocket.WebSocketException):
            pass
        self.process.wait(20)
        self.profile.cleanup()
