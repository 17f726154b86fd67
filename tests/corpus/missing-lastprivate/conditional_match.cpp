// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <string>
#include <vector>

int main()
{
  std::vector<std::string> names;
  for (int i = 0; i < 400; ++i)
    names.push_back("user" + std::to_string(i % 50));
  int found = -1;
#pragma omp parallel for
  for (int i = 0; i < (int)names.size(); ++i) {
    if (names[i] == "user7")
      found = i;
//    ^^^^^ missing-lastprivate or unprotected-shared-update or missing-reduction found write/write
  }
  std::printf("%d\n", found);
}
