// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <array>
#include <cstdio>

int main()
{
  std::array<int, 600> found{};
  int used = 0;

  auto put = [&](int value) {
    int slot;
#pragma omp atomic capture
    slot = used++;
    found[slot] = value;
  };

#pragma omp parallel for
  for (int i = 0; i < 600; i++)
    if (i % 3 != 1)
      put(i * i);

  std::printf("%d %d\n", used, found[0] >= 0);
  return 0;
}
