"""How often predictions are right: labelled programs in, confusion tables, calibration and mutation checks out."""
