// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <omp.h>
#include <unistd.h>
#include <vector>

int main() {
  const int buckets = 8;
  std::vector<omp_lock_t> lock(buckets);
  std::vector<int> weight(buckets, 0);
  for (auto &l : lock) omp_init_lock(&l);
#pragma omp parallel for
  for (int key = 0; key < 8; ++key) {
    const int b = (key * 7) % buckets;
    omp_set_lock(&lock[b]);
    usleep(500);
    weight[b] += key;
    omp_unset_lock(&lock[b]);
  }
  for (auto &l : lock) omp_destroy_lock(&l);
  std::printf("%d\n", weight[1] != 0);
}
