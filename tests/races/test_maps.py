"""``operator[]`` of a map: a look-up where the key is known to be there, an insertion where it may be missing."""

from __future__ import annotations

import pytest

from tests.races.asking import assumed, likeliest

MAP = "void f(std::map<int, int> &m, std::map<std::string, int> &w, std::string *word, int *a) {"
FOR = "\n#pragma omp parallel for\nfor (int i = 0; i < 99; i++) "

MISSING = {"some key is not yet in m"}

#: A loop body, the confidence that is given to a race at least and at most, and what it leans on.
BODIES: dict[str, tuple[str, float, float, set[str]]] = {
    "looked up": ("a[i] = m[i];", 0.3, 0.49, MISSING),
    "set": ("m[i] = a[i];", 0.6, 0.9, MISSING),
    "counted": ("m[i]++;", 0.6, 0.9, MISSING),
    "looked up while another key is put in": ("m.insert({i, i}); a[i] = m[i];", 0.9, 1, set()),
    "counted before": ("if (m.count(i)) a[i] = m[i];", 0, 0, set()),
    "counted before, otherwise skipped": ("{ if (m.count(i) == 0) continue; m[i]++; }", 0, 0, set()),
    "contained": ("if (m.contains(i)) m[i]++;", 0, 0, set()),
    "found before": ("if (m.find(i) != m.end()) m[i]++;", 0, 0, set()),
    "a string found before": ("a[i] = w.end() == w.find(word[i]) ? 0 : w[word[i]];", 0, 0, set()),
    "not found": ("if (m.find(i) == m.end()) a[i] = m[i];", 0.3, 0.49, MISSING),
    "another key": ("if (m.count(i + 1)) a[i] = m[i];", 0.3, 0.49, MISSING),
    "one element, found before": ("if (m.count(7)) m[7]++;", 0.9, 1, set()),
    "atomic, but not the insertion": ("{\n#pragma omp atomic\nm[i]++; }", 0.6, 0.9, MISSING),
    "atomic, found before": ("if (m.count(7)) {\n#pragma omp atomic\nm[7]++; }", 0, 0, set()),
}


@pytest.mark.parametrize(("body", "least", "most", "leans"), BODIES.values(), ids=BODIES)
def test_subscript_of_a_map(body: str, least: float, most: float, leans: set[str]) -> None:
    text = f"{MAP}{FOR}{body} }}"
    assert least <= likeliest(text) <= most
    assert leans <= assumed(text)
