// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <atomic>
#include <cstdio>
#include <vector>

template <typename T>
void raise_to(std::atomic<T> &slot, T v)
{
  T cur = slot.load();
  while (cur < v && !slot.compare_exchange_weak(cur, v)) {
  }
}

int main()
{
  std::vector<int> v(500);
  for (int i = 0; i < 500; ++i)
    v[i] = (i * 613) % 499;
  std::atomic<int> top{-1};
#pragma omp parallel for
  for (int i = 0; i < 500; ++i)
    raise_to(top, v[i]);
  std::printf("%d\n", top.load());
}
