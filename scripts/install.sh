#!/bin/sh
# Set up a virtual environment with pcwm and its development tools, in the versions of constraints.txt.
#
# Usage: scripts/install.sh [VENV]        (default: .venv; run from the repository's root)
#
# Idempotent. Needs Python >= 3.11 with the venv module and a package index, no compiler: every dependency is a wheel.
# On Debian, where python3 comes without venv, the missing packages are installed when we are root; otherwise the one
# line to type is printed.
set -eu

venv=${1:-.venv}
packages="python3 python3-venv"

# Prints the first usable interpreter; fails when there is none.
find_python() {
    for candidate in ${PYTHON:-} python3 python3.13 python3.12 python3.11; do
        if command -v "$candidate" >/dev/null 2>&1 &&
            "$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$candidate"
            return 0
        fi
    done
    return 1
}

# pip comes last into a new environment: without it the environment was left half-made and is made anew.
if ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
    if ! python=$(find_python); then
        if ! command -v apt-get >/dev/null 2>&1; then
            echo "pcwm needs Python 3.11 or newer with its venv module; install it and run this again" >&2
            exit 1
        fi
        if [ "$(id -u)" -ne 0 ]; then
            echo "pcwm needs Python 3.11 or newer with its venv module. Type this line, then run make again:" >&2
            echo "    sudo apt-get install -y $packages" >&2
            exit 1
        fi
        apt-get update -q
        DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $packages
        python=$(find_python) || {
            echo "apt's python3 is older than 3.11: install a newer Python and set PYTHON to it" >&2
            exit 1
        }
    fi
    echo "creating $venv with $python"
    "$python" -m venv --clear "$venv"
fi

echo "installing pcwm and its tools into $venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --prefer-binary \
    --constraint constraints.txt --editable '.[dev]'
"$venv/bin/pcwm" --version
