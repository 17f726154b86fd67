"""`python -m pcwm_lsp` is `pcwm-lsp`."""

from pcwm_lsp.cli import main

main()
