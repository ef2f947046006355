"""Stops freqtrade from opening positions around a maintenance, over its REST API.

    node mente-yoho.mjs | python3 examples/freqtrade.py http://127.0.0.1:8080 user password

`stopentry` keeps open positions managed and opens no new ones; `start` opens again.
"""

import base64
import sys
import urllib.request

from pause import changes


def command(base, auth, name):
    request = urllib.request.Request(f"{base}/api/v1/{name}", method="POST", headers={"Authorization": f"Basic {auth}"})
    with urllib.request.urlopen(request, timeout=10) as reply:
        reply.read()


def main():
    base, user, password = sys.argv[1:4]
    auth = base64.b64encode(f"{user}:{password}".encode()).decode()
    for now_paused in changes(sys.stdin):
        command(base, auth, "stopentry" if now_paused else "start")


if __name__ == "__main__":
    main()
