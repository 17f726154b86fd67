// pcwm-label: race
// pcwm-unconfirmed: TODO
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
    peeked += lines[i / 2];
//            ^^^^^^^^^^^^ other: ordered-misuse log|log.lines|lines read
  }
  std::printf("%d %d\n", used, peeked);
}
