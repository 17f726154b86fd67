// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

enum class Suit : unsigned char { Clubs, Diamonds, Hearts, Spades };

struct Card {
  Suit suit;
  int rank;
};

int main()
{
  std::vector<Card> deck;
  int tally[4] = {0, 0, 0, 0};

  for (int i = 0; i < 520; ++i)
    deck.push_back({static_cast<Suit>(i % 4), i % 13});

#pragma omp parallel for reduction(+ : tally)
  for (auto it = deck.begin(); it < deck.end(); ++it)
    if (it->rank > 9)
      tally[static_cast<int>(it->suit)] += 1;

  std::printf("%d\n", tally[2]);
}
