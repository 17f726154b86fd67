// pcwm-label: no-race
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
