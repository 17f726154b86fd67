// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
    std::array<int, 26> mine{};
#pragma omp for
    for (int i = 0; i < 900; ++i)
      mine[text[i] - 'a']++;
#pragma omp critical
    for (int k = 0; k < 26; ++k)
      freq[k] += mine[k];
  }
  std::printf("%d\n", freq[4]);
}
