"""The files around a buffer: what it includes, found and read. All input that a prediction needs happens here."""

from pcwm_core.project.project import Neighbours, Project

__all__ = ["Neighbours", "Project"]
