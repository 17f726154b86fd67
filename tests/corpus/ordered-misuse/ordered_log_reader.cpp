// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <string>
#include <vector>

int main()
{
  std::vector<int> lines(90, 0);
  int used = 0, peeked = 0;
#pragma omp parallel for ordered schedule(static, 3) reduction(+ : peeked)
  for (int i = 0; i < 90; ++i) {
#pragma omp ordered
    lines[used++] = i;
//  ^^^^^^^^^^^^^ ordered-misuse log|log.lines|lines write
    peeked += lines[89 - i];
//            ^^^^^^^^^^^^^ other: ordered-misuse log|log.lines|lines read
  }
  std::printf("%d %d\n", used, peeked);
}
