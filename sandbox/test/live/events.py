"""Listens to the collaboration as a user and prints each event as a JSON line. Arguments: server's origin, token."""

import json
import sys
import threading

import socketio

client = socketio.Client()
lock = threading.Lock()


@client.on("*", namespace="/tasks")
def on_any(event, *data):
    # Each event comes in a thread of its own, so lines must not mix, and their order says nothing.
    with lock:
        print(json.dumps([event, *data]), flush=True)


client.connect(sys.argv[1], headers={"Authorization": f"Bearer {sys.argv[2]}"}, namespaces=["/tasks"])
# The end of standard input is the end of the listening.
threading.Thread(target=lambda: (sys.stdin.read(), client.disconnect()), daemon=True).start()
client.wait()
