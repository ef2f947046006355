#!/bin/sh
# Runs a command only while trading goes on and no stop is planned within half an hour:
#   examples/before-opening.sh ./open-positions
# mente-yoho ends with 0 for trading; 10, 20 and 30 are planned, stopped and "nothing can be said".
node "${MENTE_YOHO:-mente-yoho.mjs}" --once --within 30m >/dev/null && exec "$@"
