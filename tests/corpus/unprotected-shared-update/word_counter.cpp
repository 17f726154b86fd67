// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <string>
#include <vector>

static bool is_vowel(char c)
{
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

int main()
{
  std::vector<std::string> words;
  for (int i = 0; i < 300; ++i)
    words.push_back(std::string(1 + (i * 37) % 11, char('a' + i % 26)));
  int longest = 0, vowels = 0;
#pragma omp parallel for reduction(+ : vowels)
  for (int i = 0; i < (int)words.size(); ++i) {
    const int len = (int)words[i].length();
    if (is_vowel(words[i][0]))
      ++vowels;
    if (len > longest)
//            ^^^^^^^ other: unprotected-shared-update or missing-reduction longest read
      longest = len;
//    ^^^^^^^ unprotected-shared-update or missing-reduction longest write/write
  }
  std::printf("%d %d\n", longest, vowels);
}
