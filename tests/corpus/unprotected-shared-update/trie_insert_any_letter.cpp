// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

struct Trie {
  int words = 0;
  std::unique_ptr<Trie> next[26];
};

static void add(Trie *t, const std::string &w, std::size_t from)
{
  for (std::size_t i = from; i < w.size(); ++i) {
    auto &slot = t->next[w[i] - 'a'];
    if (!slot)
      slot = std::make_unique<Trie>();
    t = slot.get();
  }
  t->words++;
//^^^^^^^^ unprotected-shared-update or data-race or indirect-index or aliasing-pointers words|t->words|t write/read
}

int main()
{
  std::vector<std::string> dictionary;
  for (int i = 0; i < 520; ++i)
    dictionary.push_back(std::string{char('a' + i % 26), char('a' + i / 26 % 5)});
  Trie root;
  for (int c = 0; c < 26; ++c) {
    root.next[c] = std::make_unique<Trie>();
    for (int d = 0; d < 5; ++d)
      root.next[c]->next[d] = std::make_unique<Trie>();
  }
#pragma omp parallel for
  for (int i = 0; i < 520; ++i)
    add(&root, dictionary[i], 0);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ or: unprotected-shared-update or data-race or indirect-index or aliasing-pointers words|t->words|t write/write
  std::printf("%d\n", root.next[0]->next[0]->words);
  return 0;
}
