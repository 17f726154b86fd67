// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <string>
#include <vector>

static const char *label(int i)
{
  static char text[32];
  for (int k = 0; k < 4; ++k)
    text[k] = char('A' + (i >> (2 * k)) % 4);
//  ^^^^^^^ thread-unsafe-call text|label write/write
  text[4] = 0;
//^^^^^^^ or: thread-unsafe-call text|label write/write
  return text;
}

int main()
{
  std::vector<std::string> all(100);
#pragma omp parallel for
  for (int i = 0; i < 100; ++i)
    all[i] = label(i);
//           ^^^^^^^^ or: thread-unsafe-call text|label write/read
  std::printf("%s\n", all[5].c_str());
}
