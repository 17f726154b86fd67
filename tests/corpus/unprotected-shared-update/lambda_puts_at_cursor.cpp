// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <array>
#include <cstdio>

int main()
{
  std::array<int, 600> found{};
  int used = 0;

  auto put = [&](int value) {
    int slot;
    slot = used++;
//         ^^^^ unprotected-shared-update or missing-reduction or missing-private or data-race used write/read
    found[slot] = value;
//  ^^^^^^^^^^^ maybe: unprotected-shared-update or indirect-index or data-race or loop-carried-dependence found write/write
  };

#pragma omp parallel for
  for (int i = 0; i < 600; i++)
    if (i % 3 != 1)
      put(i * i);

  std::printf("%d %d\n", used, found[0] >= 0);
  return 0;
}
