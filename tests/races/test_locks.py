"""Locks: attempts that may fail, guard objects, readers, and flags that are handed over under a lock."""

from __future__ import annotations

import pytest

from pcwm_core.source import read
from pcwm_core.worldmodel.embedded import EmbeddedWorldModel

HEAD = """#include <mutex>
#include <omp.h>
#include <pthread.h>
#include <shared_mutex>
void use(int);
omp_lock_t l;
int x, y;
std::mutex m;
std::shared_mutex sm;
pthread_mutex_t pm;
void f()
{
#pragma omp parallel
  {
"""

#: What each thread does, and whether two threads race.
CASES: dict[str, tuple[str, bool]] = {
    "tested": (
        """
if (omp_test_lock(&l)) {
x++;
omp_unset_lock(&l);
}
""",
        False,
    ),
    "the result is kept and tested": (
        """
int ok = omp_test_lock(&l);
if (ok) {
x++;
omp_unset_lock(&l);
}
""",
        False,
    ),
    "the result is kept and not tested before": (
        """
int ok = omp_test_lock(&l);
x++;
if (ok) omp_unset_lock(&l);
""",
        True,
    ),
    "tried until it is taken": (
        """
while (!omp_test_lock(&l)) {
}
x++;
omp_unset_lock(&l);
""",
        False,
    ),
    "after it was given back": (
        """
while (!omp_test_lock(&l)) {
}
x++;
omp_unset_lock(&l);
x++;
""",
        True,
    ),
    "tried until a variable says so": (
        """
int ok = 0;
while (!ok) {
ok = omp_test_lock(&l);
}
x++;
omp_unset_lock(&l);
""",
        False,
    ),
    "tried in a do loop": (
        """
int ok;
do {
ok = omp_test_lock(&l);
} while (!ok);
x++;
omp_unset_lock(&l);
""",
        False,
    ),
    "on the other way": (
        """
if (omp_test_lock(&l)) {
x++;
omp_unset_lock(&l);
} else x++;
""",
        True,
    ),
    "set where the attempt failed": (
        """
if (!omp_test_lock(&l)) omp_set_lock(&l);
x++;
omp_unset_lock(&l);
""",
        False,
    ),
    "POSIX: zero is success": (
        """
if (pthread_mutex_trylock(&pm) == 0) {
x++;
pthread_mutex_unlock(&pm);
}
""",
        False,
    ),
    "POSIX: not zero is failure": (
        """
if (pthread_mutex_trylock(&pm)) {
x++;
pthread_mutex_unlock(&pm);
}
""",
        True,
    ),
    "std::mutex::try_lock": (
        """
if (m.try_lock()) {
x++;
m.unlock();
}
""",
        False,
    ),
    "a deferred guard that never locks": (
        """
std::unique_lock<std::mutex> lk(m, std::defer_lock);
x++;
""",
        True,
    ),
    "a deferred guard that locks": (
        """
std::unique_lock<std::mutex> lk(m, std::defer_lock);
lk.lock();
x++;
""",
        False,
    ),
    "a deferred guard after its block": (
        """
{
std::unique_lock<std::mutex> lk(m, std::defer_lock);
lk.lock();
x++;
}
x++;
""",
        True,
    ),
    "a guard that is unlocked early": (
        """
std::unique_lock<std::mutex> lk(m);
x++;
lk.unlock();
x++;
""",
        True,
    ),
    "try_to_lock and owns_lock": (
        """
std::unique_lock<std::mutex> lk(m, std::try_to_lock);
if (lk.owns_lock()) x++;
""",
        False,
    ),
    "try_to_lock and its conversion to bool": (
        """
std::unique_lock<std::mutex> lk(m, std::try_to_lock);
if (lk) x++;
""",
        False,
    ),
    "try_to_lock without a test": (
        """
std::unique_lock<std::mutex> lk(m, std::try_to_lock);
x++;
""",
        True,
    ),
    "a guard that adopts": (
        """
m.lock();
std::lock_guard<std::mutex> lk(m, std::adopt_lock);
x++;
""",
        False,
    ),
    "writers that hold a lock as readers": (
        """
std::shared_lock<std::shared_mutex> lk(sm);
x++;
""",
        True,
    ),
    "readers and a writer": (
        """
{
std::shared_lock<std::shared_mutex> lk(sm);
use(x);
} {
std::unique_lock<std::shared_mutex> lk(sm);
x++;
}
""",
        False,
    ),
    "a guard without template arguments": (
        """
std::lock_guard lk(m);
x++;
""",
        False,
    ),
    "a flag that is read and written in critical regions": (
        """
if (omp_get_thread_num() == 0) {
x = 10;
#pragma omp critical
{
y = 1;
}
} else {
int tmp = 0;
while (tmp == 0) {
#pragma omp critical
{
tmp = y;
}
}
use(x);
}
""",
        False,
    ),
    "what is written after the flag": (
        """
if (omp_get_thread_num() == 0) {
#pragma omp critical
{
y = 1;
}
x = 10;
} else {
int tmp = 0;
while (tmp == 0) {
#pragma omp critical
{
tmp = y;
}
}
use(x);
}
""",
        True,
    ),
    "a flag under two names": (
        """
if (omp_get_thread_num() == 0) {
x = 10;
#pragma omp critical(a)
{
y = 1;
}
} else {
int tmp = 0;
while (tmp == 0) {
#pragma omp critical(b)
{
tmp = y;
}
}
use(x);
}
""",
        True,
    ),
    "a flag that is read and written under a lock": (
        """
if (omp_get_thread_num() == 0) {
x = 10;
omp_set_lock(&l);
y = 1;
omp_unset_lock(&l);
} else {
int tmp;
do {
omp_set_lock(&l);
tmp = y;
 omp_unset_lock(&l);} while (!tmp);
use(x);
}
""",
        False,
    ),
}


@pytest.mark.parametrize(("body", "races"), CASES.values(), ids=CASES)
def test_what_locks_exclude(body: str, races: bool) -> None:
    prediction = EmbeddedWorldModel().predict_races(read(HEAD + body + "}\n}\n", "f.cpp"))
    assert prediction.verdict == ("race" if races else "no-race")
    assert not prediction.problems
