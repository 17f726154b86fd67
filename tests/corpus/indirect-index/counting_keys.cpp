// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <array>
#include <cstdio>
#include <string>

int main()
{
  std::string text;
  for (int i = 0; i < 900; ++i)
    text += char('a' + (i * i) % 26);
  std::array<int, 26> freq{};
#pragma omp parallel
  {
#pragma omp for
    for (int i = 0; i < 900; ++i)
      freq[text[i] - 'a']++;
//    ^^^^^^^^^^^^^^^^^^^ indirect-index or unprotected-shared-update or missing-reduction freq write/read
  }
  std::printf("%d\n", freq[4]);
}
