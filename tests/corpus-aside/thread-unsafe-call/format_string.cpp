// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <string>
#include <vector>

static std::string label(int i)
{
  char text[32];
  for (int k = 0; k < 4; ++k)
    text[k] = char('A' + (i >> (2 * k)) % 4);
  text[4] = 0;
  return text;
}

int main()
{
  std::vector<std::string> all(100);
#pragma omp parallel for
  for (int i = 0; i < 100; ++i)
    all[i] = label(i);
  std::printf("%s\n", all[5].c_str());
}
