#!/bin/sh
# What Maven calls: packages (fetched only when the lock file changed), check, bundle.
set -eu
cd "$(dirname "$0")"

case "$1" in
    packages)
        # npm writes this file last; older than the lock means that it is of another lock, or that npm was stopped.
        if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
            npm ci --no-audit --no-fund
            touch node_modules/.package-lock.json
        fi
        ;;
    check)
        npm run --silent lint
        npm run --silent test
        ;;
    bundle)
        npm run --silent build
        ;;
    *)
        echo "usage: build.sh packages|check|bundle" >&2
        exit 2
        ;;
esac
