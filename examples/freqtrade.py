"""Stops freqtrade from opening positions around a maintenance, over its REST API.

    node mente-yoho.mjs | python3 examples/freqtrade.py http://127.0.0.1:8080 user password

`stopentry` keeps open positions managed and opens no new ones; `start` opens again.
"""

import base64
import json
import sys
import urllib.request
from datetime import datetime, timezone

from pause import paused


def command(base, auth, name):
    request = urllib.request.Request(f"{base}/api/v1/{name}", method="POST", headers={"Authorization": f"Basic {auth}"})
    with urllib.request.urlopen(request, timeout=10) as reply:
        reply.read()


def main():
    base, user, password = sys.argv[1:4]
    auth = base64.b64encode(f"{user}:{password}".encode()).decode()
    records, before = {}, None
    for line in sys.stdin:
        record = json.loads(line)
        records[record.get("id", record["exchange"])] = record
        now_paused = paused(records, datetime.now(timezone.utc))
        if now_paused != before:
            command(base, auth, "stopentry" if now_paused else "start")
            before = now_paused


if __name__ == "__main__":
    main()
