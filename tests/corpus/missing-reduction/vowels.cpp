// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <iostream>
#include <string>

int main() {
  std::string text;
  for (int i = 0; i < 30; ++i) text += "shared memory ";
  int vowels = 0;
  const int length = static_cast<int>(text.size());
#pragma omp parallel for
  for (int i = 0; i < length; ++i) {
    switch (text[i]) {
    case 'a':
    case 'e':
    case 'i':
    case 'o':
    case 'u':
      ++vowels;
//      ^^^^^^ missing-reduction or unprotected-shared-update vowels write/read
      break;
    default:
      break;
    }
  }
  std::cout << vowels << '\n';
}
