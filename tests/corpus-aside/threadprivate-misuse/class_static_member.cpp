// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

struct Scratch {
  static int used;
  static int reserve(int n)
  {
    const int at = used;
//                 ^^^^ other: threadprivate-misuse or unprotected-shared-update used|Scratch::used read
    used = (used + n) % 64;
//  ^^^^ threadprivate-misuse or unprotected-shared-update used|Scratch::used write/write
//          ^^^^ other: threadprivate-misuse or unprotected-shared-update used|Scratch::used read
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
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ or: threadprivate-misuse or unprotected-shared-update used|Scratch::used write/read
  std::printf("%d\n", at[0]);
}
