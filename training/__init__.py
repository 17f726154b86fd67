"""Making and measuring world models. Stands on pcwm_core; nothing that an editor's user installs for stands on it."""
