// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <string>
#include <vector>

int main()
{
  std::vector<std::string> names;
  for (int i = 0; i < 240; ++i)
    names.push_back(std::string(1 + i % 9, 'a' + i % 26));

  int short_names = 0, long_names = 0;
#pragma omp parallel for reduction(+ : short_names)
  for (std::size_t i = 0; i < names.size(); ++i)
    names[i].length() < 5 ? ++short_names : ++long_names;
//                                          ^^^^^^^^^^^^ missing-reduction or unprotected-shared-update long_names write/read

  std::printf("%d %d\n", short_names, long_names);
}
