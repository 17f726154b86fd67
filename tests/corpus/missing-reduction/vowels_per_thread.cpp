// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <iostream>
#include <string>

int main() {
  std::string text;
  for (int i = 0; i < 30; ++i) text += "shared memory ";
  int vowels = 0;
  const int length = static_cast<int>(text.size());
#pragma omp parallel
  {
    int found = 0;
#pragma omp for
    for (int i = 0; i < length; ++i) {
      switch (text[i]) {
      case 'a':
      case 'e':
      case 'i':
      case 'o':
      case 'u':
        ++found;
        break;
      default:
        break;
      }
    }
#pragma omp critical
    vowels += found;
  }
  std::cout << vowels << '\n';
}
