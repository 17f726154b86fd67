// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cctype>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

static std::vector<std::string_view> split(std::string_view s)
{
  std::vector<std::string_view> words;
  std::size_t i = 0;
  while (i < s.size()) {
    while (i < s.size() && !std::isalpha(static_cast<unsigned char>(s[i])))
      ++i;
    std::size_t j = i;
    while (j < s.size() && std::isalpha(static_cast<unsigned char>(s[j])))
      ++j;
    if (j > i)
      words.push_back(s.substr(i, j - i));
    i = j;
  }
  return words;
}

int main()
{
  std::string text;
  for (int i = 0; i < 800; ++i)
    text += std::string(1 + i % 6, char('a' + i % 26)) + (i % 5 ? " " : ", ");
  const auto words = split(text);
  std::vector<int> length(words.size());
  std::size_t total = 0, cursor = 0;
#pragma omp parallel for reduction(+ : total)
  for (std::size_t w = 0; w < words.size(); ++w) {
    length[cursor++ % length.size()] = static_cast<int>(words[w].size());
//         ^^^^^^^^ unprotected-shared-update or data-race or missing-reduction or missing-firstprivate cursor write/read
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ maybe: data-race or indirect-index or loop-carried-dependence or unprotected-shared-update length write/read
    total += words[w].size();
  }
  std::printf("%zu %zu %d\n", total, cursor, length[0]);
  return 0;
}
