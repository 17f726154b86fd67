// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

struct Scratch {
  static int used;
#pragma omp threadprivate(used)
  static int reserve(int n)
  {
    const int at = used;
    used = (used + n) % 64;
    return at;
  }
};
int Scratch::used = 0;

int main()
{
  std::vector<int> at(240);
#pragma omp parallel for
  for (int i = 0; i < 240; ++i)
    at[i] = Scratch::reserve(1 + i % 3);
  std::printf("%d\n", at[0]);
}
