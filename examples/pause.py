"""Pauses a trading loop on what mente-yoho tells.

    node mente-yoho.mjs | python3 examples/pause.py

One line on standard input is one JSON object (docs/feed.md). `paused` is true from `LEAD` before a stop of trading until
trading is seen again, and whenever nothing can be said: blind is not the same as clear.
"""

import json
import sys
from datetime import datetime, timedelta, timezone

LEAD = timedelta(minutes=10)
OVER = {"back", "said-over", "end-passed", "end-passed-running", "called-off", "as-usual"}


def stops_trading(record):
    return any(part["service"] == "trading" and part["asset"] is None for part in record["parts"])


def paused(records, now):
    """Whether not to trade, given the newest line of each maintenance and of the exchange."""
    for record in records.values():
        if record["type"] == "exchange" and record["tradingAllowed"] != "yes":
            return True
        if record["type"] == "maintenance" and stops_trading(record) and record["scene"] not in OVER:
            if now >= datetime.fromisoformat(record["start"]) - LEAD:
                return True
    return False


def changes(lines):
    """Yields whether not to trade: at first, and then at each change."""
    records, before = {}, None
    for line in lines:
        record = json.loads(line)
        records[record.get("id", record["exchange"])] = record
        now_paused = paused(records, datetime.now(timezone.utc))
        if now_paused != before:
            yield now_paused
            before = now_paused


def main():
    for now_paused in changes(sys.stdin):
        print("pause" if now_paused else "trade", flush=True)


if __name__ == "__main__":
    main()
