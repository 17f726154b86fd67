// pcwm-label: race
// pcwm-confirmed: 2 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <map>
#include <string>
#include <vector>

int main()
{
  std::vector<std::string> words;
  for (int i = 0; i < 240; ++i)
    words.emplace_back(1, char('a' + i % 20));
  std::map<std::string, int> count;
#pragma omp parallel for default(none) shared(words, count)
  for (int i = 0; i < 240; ++i) {
    count[words[i]]++;
//  ^^^^^^^^^^^^^^^ container-mutation count write/read
  }
  std::printf("%zu %d\n", count.size(), count["c"]);
}
